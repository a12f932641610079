-- The rows that one submit writes which is published, as fast as a program can send them that reads,
-- screens and checks nothing, for pgbench:
--
--   pgbench -n -M prepared -c 32 -j 2 -T 10 -f Tests/DeskWorker/submit.sql "$ADDRESS"
\set reader random(1, 5000)
\startpipeline
BEGIN;
INSERT INTO comment (id, story, author, author_name, text, revision, state, policy_revision,
    created, changed, is_reviewed, is_hidden_by_readers, needs_two, is_sealed, has_legal_hold,
    digest, salt, version)
VALUES ('p' || gen_random_uuid(), 's1', 'reader-' || :reader, 'Reader',
    'They have known about the cracks since the spring and did nothing until now. '
        || 'Who is going to pay for the extra fuel and the lost time?',
    1, 'published', 'house@0123456789ab', 1772452800000, 1772452800000, 0, 0, 0, 0, 0, 42,
    decode(repeat('5a', 32), 'hex'), 1);
INSERT INTO commenter (id, first_seen, approvals, salt, is_erased, version)
VALUES ('reader-' || :reader, 1772452800000, 0, decode(repeat('5a', 32), 'hex'), 0, 1)
ON CONFLICT (id) DO NOTHING;
INSERT INTO answer (scope, key, request, answer, given)
VALUES ('submit', 'p' || gen_random_uuid(), 42,
    '{"comment":"c1234567","revision":1,"rules":[],"state":"published"}', 1772452800000);
SELECT append_to_audit(1772452800000, 'policy/house@0123456789ab', 'comment.published',
    'comment/c1234567', '{"engine":"0.1.0","evidence":[],"policy":"house@0123456789ab",'
        || '"recommendation":"publish","reports":[],"revision":1,"rules":[],"story_mode":"open",'
        || '"story_profile":"none","story_state":"' || repeat('5a', 32) || '",'
        || '"text":"' || repeat('a5', 32) || '"}');
COMMIT;
\endpipeline
