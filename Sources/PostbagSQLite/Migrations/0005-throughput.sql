-- Nothing: what PostgreSQL does here is for many writers at once, and this engine has one.
SELECT 1;
