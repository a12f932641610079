-- Claiming and deciding a case as two statements, as whoever writes SQL by hand would: each does what
-- the desk stores of it (the case, the comment, the decision, an entry of the audit), but checks
-- nothing. For pgbench (which takes a word after a colon for a variable, in quotes too):
--
--   psql "$ADDRESS" -c 'CREATE TABLE unchained (LIKE audit_open INCLUDING ALL)'
--   pgbench -n -c 8 -j 2 -T 10 -D audit=1 -f Tests/DeskWorker/claim-and-decide.sql "$ADDRESS"
--
-- audit=0 writes no entry, which nobody may do at a desk. audit=1 writes entries of the same size to
-- a table of its own, where none waits for the one before: the same rows, as fast as can be. audit=2
-- appends to the desk's audit, whose end each transaction then holds until it is on the disk.
WITH next AS MATERIALIZED (
    SELECT id FROM review_case
    WHERE state = 'open' AND queue = 'held' AND role = '' AND claimed_by IS NULL
    ORDER BY sort_key LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
), taken AS (
    UPDATE review_case
    SET claimed_by = 'pgbench', claimed_until = 4102444800000, version = version + 1
    FROM next WHERE review_case.id = next.id
    RETURNING review_case.id
), noted AS (
    INSERT INTO unchained
    SELECT nextval('report_numbers'), 1772452800000, 'reviewer/pgbench', 'case.claimed',
        'case/' || id, '{"until":"2026-03-02T12:15:00Z","version":2}',
        decode(repeat('5a', 32), 'hex'), decode(repeat('a5', 32), 'hex')
    FROM taken WHERE :audit = 1
)
SELECT id AS claimed, CASE WHEN :audit = 2 THEN append_to_audit(
    1772452800000, 'reviewer/pgbench', 'case.claimed', 'case/' || id,
    '{"until":"2026-03-02T12:15:00Z","version":2}') END AS entry
FROM taken \gset
WITH decided AS (
    UPDATE review_case SET state = 'decided', decided = 1772452800000, version = version + 1
    WHERE id = :claimed RETURNING id, comment, author, story
), changed AS (
    UPDATE comment SET state = 'published', is_reviewed = 1, version = comment.version + 1
    FROM decided WHERE comment.id = decided.comment
), written AS (
    INSERT INTO decision (id, review_case, comment, author, story, action, maker, reason, at,
        queue, waited, was_late, before, after, recommendation, evidence, final, is_settled)
    SELECT nextval('decision_numbers'), id, comment, author, story, 'approve', 'reviewer/pgbench',
        '', 1772452800000, 'held', 0, 0, 'held', 'published', 'hold', '{}', 1772452860000, 0
    FROM decided RETURNING id, comment
), told AS (
    SELECT id, '{"action":"approve","after":"published","case":1,"comment":"' || comment || '",'
        || '"engine":"0.1.0","evidence":[],"policy":"house@0123456789ab","queue":"held",'
        || '"recommendation":"hold","reports":[],"revision":1,"rules":[],"story_mode":"open",'
        || '"story_profile":"none","story_state":"' || repeat('5a', 32) || '",'
        || '"text":"' || repeat('a5', 32) || '","under":[]}' AS detail
    FROM written
), noted AS (
    INSERT INTO unchained
    SELECT nextval('report_numbers'), 1772452800000, 'reviewer/pgbench', 'decision.made',
        'decision/' || id, detail, decode(repeat('5a', 32), 'hex'), decode(repeat('a5', 32), 'hex')
    FROM told WHERE :audit = 1
)
SELECT id AS decision, CASE WHEN :audit = 2 THEN append_to_audit(
    1772452800000, 'reviewer/pgbench', 'decision.made', 'decision/' || id, detail) END AS entry
FROM told \gset
