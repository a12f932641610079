-- Fills an empty desk as a big site has it after some years, to measure on; every value is made up.
--
--   postbag migrate --database "$ADDRESS"
--   psql "$ADDRESS" -v comments=5000000 -v cases=100000 -f Tests/DeskWorker/large-desk.sql
--   DeskWorker "$ADDRESS" benchmark-reads 2000 Policies/house
\set ON_ERROR_STOP on
\timing on
SET synchronous_commit = off;

INSERT INTO story (id, record, mode, mode_reason, mode_since, version)
SELECT 's' || n, json_build_object(
        'id', 's' || n, 'headline', 'Story ' || n, 'profile', 'none', 'facts', '[]'::json,
        'namedOK', '[]'::json, 'permittedLabels', '[]'::json, 'proceedings', '[]'::json,
        'vulnerable', '[]'::json, 'orders', '[]'::json
    )::text, 'open', '', 1700000000000, 1
FROM generate_series(1, 20000) AS n;

INSERT INTO commenter (id, first_seen, approvals, salt, is_erased, version)
SELECT 'reader-' || n, 1700000000000, n % 40, decode(md5(n::text) || md5(n::text), 'hex'), 0, 1
FROM generate_series(1, 200000) AS n;

-- The latest stories and the busiest readers have most of the comments.
INSERT INTO comment (id, story, author, author_name, text, revision, state, policy_revision,
    created, changed, is_reviewed, is_hidden_by_readers, needs_two, is_sealed, has_legal_hold,
    digest, salt, version)
SELECT 'c' || n, 's' || (1 + floor(20000 * power(random(), 2)))::int,
    'reader-' || (1 + floor(200000 * power(random(), 3)))::int, 'Reader ' || (n % 1000),
    repeat('They have known about the cracks since the spring. ', 1 + n % 6) || n, 1,
    CASE WHEN n % 25 = 0 THEN 'rejected' WHEN n > :comments - :cases THEN 'held'
        ELSE 'published' END,
    'house@0', 1700000000000 + 10000::bigint * n, 1700000000000 + 10000::bigint * n, 0, 0, 0, 0, 0, n,
    decode(md5(n::text) || md5(n::text), 'hex'), 1
FROM generate_series(1, :comments) AS n;

INSERT INTO review_case (id, comment, story, author, revision, queue, state, entered, due, severity,
    probability, is_live, sort_key, rules, why, needs_two, is_sealed, role, version)
SELECT row_number() OVER (), comment.id, story, author, 1,
    (ARRAY['held', 'reported', 'new-user'])[1 + number % 3], 'open', created, created + 7200000,
    number % 97, 0.5, 0, created - 300000 * (number % 97), '["profanity"]',
    '["the engine sees ''profanity''"]', 0, 0, '', 1
FROM comment WHERE state = 'held' ORDER BY number;
SELECT setval('review_case_numbers', max(id)) FROM review_case;

INSERT INTO report (id, comment, story, revision, reason, text, reporter, received, credibility,
    reliability, repeats, message, is_unfounded)
SELECT row_number() OVER (), id, story, 1, 'abuse', '', 'device:d' || number, created + 60000, 0.25,
    0.5, 0, 'received', 0
FROM comment WHERE number % 20 = 0 ORDER BY number;
SELECT setval('report_numbers', max(id)) FROM report;
VACUUM ANALYZE;
