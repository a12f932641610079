-- What claiming and deciding a case must write at the least, as two statements for pgbench (which takes
-- a word after a colon for a variable, in quotes too):
--
--   pgbench -n -c 8 -j 2 -T 10 -f Tests/DeskWorker/claim-and-decide.sql "$ADDRESS"
WITH next AS MATERIALIZED (
    SELECT id FROM review_case
    WHERE state = 'open' AND queue = 'held' AND role = '' AND claimed_by IS NULL
    ORDER BY sort_key LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
)
UPDATE review_case SET claimed_by = 'pgbench', claimed_until = 4102444800000, version = version + 1
FROM next WHERE review_case.id = next.id
RETURNING review_case.id AS claimed \gset
WITH decided AS (
    UPDATE review_case SET state = 'decided', decided = 1772452800000, version = version + 1
    WHERE id = :claimed RETURNING id, comment, author, story
), changed AS (
    UPDATE comment SET state = 'published', is_reviewed = 1, version = comment.version + 1
    FROM decided WHERE comment.id = decided.comment
)
INSERT INTO decision (id, review_case, comment, author, story, action, maker, reason, at, queue,
    waited, was_late, before, after, recommendation, evidence, final, is_settled)
SELECT nextval('decision_numbers'), id, comment, author, story, 'approve', 'reviewer/pgbench', '',
    1772452800000, 'held', 0, 0, 'held', 'published', 'hold', '{}', 1772452860000, 0
FROM decided;
