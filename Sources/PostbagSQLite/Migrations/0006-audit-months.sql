-- Nothing: the audit of a desk in a file is one table, and kept whole.
SELECT 1;
