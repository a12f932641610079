-- A case is written again while it is claimed and decided, and its queues are read from their heads,
-- where what was decided lies: room in its page for what changes, and swept often.
ALTER TABLE review_case SET (
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0.002,
    autovacuum_vacuum_threshold = 2000
);
