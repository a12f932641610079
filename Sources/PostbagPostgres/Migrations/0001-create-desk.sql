-- Moments are milliseconds since 1970 (UTC). Lists and settings are JSON. Flags are 0 and 1.
-- Every column means what the same column means in the other store; texts sort by their bytes.

-- One row: changes whenever a story or an order does.
CREATE TABLE register (
    id SMALLINT PRIMARY KEY CHECK (id = 1),
    version BIGINT NOT NULL
);
INSERT INTO register (id, version) VALUES (1, 1);
-- Tells every machine that listens, when the change is committed.
CREATE FUNCTION tell_of_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('postbag_register', NEW.version::text);
    RETURN NULL;
END $$;
CREATE TRIGGER register_is_told AFTER UPDATE ON register
    FOR EACH ROW EXECUTE FUNCTION tell_of_register();

CREATE TABLE story (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    record TEXT NOT NULL,
    mode TEXT NOT NULL,
    mode_reason TEXT NOT NULL,
    mode_set_by TEXT,
    mode_since BIGINT NOT NULL,
    views_per_hour BIGINT,
    version BIGINT NOT NULL
);

CREATE TABLE comment (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    story TEXT COLLATE "C" REFERENCES story (id),
    author TEXT COLLATE "C",
    author_name TEXT NOT NULL,
    parent TEXT COLLATE "C" REFERENCES comment (id),
    text TEXT NOT NULL,
    revision BIGINT NOT NULL,
    state TEXT NOT NULL,
    rules TEXT,
    screening TEXT,
    policy_revision TEXT NOT NULL,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    is_reviewed SMALLINT NOT NULL,
    kept_for TEXT,
    is_hidden_by_readers SMALLINT NOT NULL,
    needs_two SMALLINT NOT NULL,
    is_sealed SMALLINT NOT NULL,
    has_legal_hold SMALLINT NOT NULL,
    digest BIGINT NOT NULL,
    salt BYTEA,
    version BIGINT NOT NULL
);
CREATE INDEX comment_by_story ON comment (story, number);
CREATE INDEX comment_by_author ON comment (author, created) WHERE author IS NOT NULL;
CREATE INDEX comment_by_parent ON comment (parent) WHERE parent IS NOT NULL;
CREATE INDEX comment_hidden_by_readers ON comment (story) WHERE is_hidden_by_readers = 1;

CREATE INDEX comment_with_lapsed_text ON comment (changed)
    WHERE state IN ('rejected', 'removed') AND salt IS NOT NULL AND has_legal_hold = 0;

CREATE TABLE revision (
    comment TEXT COLLATE "C" NOT NULL REFERENCES comment (id),
    revision BIGINT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    policy_revision TEXT NOT NULL,
    replaced BIGINT NOT NULL,
    PRIMARY KEY (comment, revision)
);

-- What comments under a story gave away of protected details; never the details themselves.
CREATE TABLE comment_detail (
    story TEXT COLLATE "C" NOT NULL REFERENCES story (id),
    comment TEXT COLLATE "C" NOT NULL REFERENCES comment (id),
    reporting_order TEXT COLLATE "C" NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (story, comment, reporting_order, place)
);

CREATE INDEX comment_detail_by_comment ON comment_detail (comment);

CREATE TABLE commenter (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    first_seen BIGINT NOT NULL,
    approvals BIGINT NOT NULL,
    strikes TEXT,
    salt BYTEA,
    is_erased SMALLINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE sanction (
    id BIGINT PRIMARY KEY,
    commenter TEXT COLLATE "C" NOT NULL,
    state TEXT NOT NULL,
    ends BIGINT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX sanction_by_commenter ON sanction (commenter, id);
CREATE INDEX sanction_in_force ON sanction (ends) WHERE state = 'in-force';

CREATE TABLE review_case (
    id BIGINT PRIMARY KEY,
    comment TEXT COLLATE "C" NOT NULL REFERENCES comment (id),
    story TEXT COLLATE "C",
    author TEXT COLLATE "C",
    revision BIGINT NOT NULL,
    queue TEXT COLLATE "C" NOT NULL,
    state TEXT NOT NULL,
    entered BIGINT NOT NULL,
    due BIGINT NOT NULL,
    severity BIGINT NOT NULL,
    probability DOUBLE PRECISION NOT NULL,
    is_live SMALLINT NOT NULL,
    sort_key BIGINT NOT NULL,
    rules TEXT,
    why TEXT,
    needs_two SMALLINT NOT NULL,
    is_sealed SMALLINT NOT NULL,
    role TEXT COLLATE "C" NOT NULL,
    asked_reviewer TEXT,
    asked_until BIGINT,
    claimed_by TEXT,
    claimed_until BIGINT,
    passed_by TEXT,
    excluded TEXT,
    first_choice TEXT,
    appeal BIGINT,
    sampled BIGINT,
    decision BIGINT,
    decided BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX review_case_waiting ON review_case (queue, role, sort_key) WHERE state = 'open';
CREATE INDEX review_case_by_comment ON review_case (comment);
CREATE INDEX review_case_by_story ON review_case (story, id) WHERE state = 'open';
CREATE INDEX review_case_by_author ON review_case (author, id) WHERE state = 'open';

CREATE TABLE case_note (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review_case BIGINT NOT NULL REFERENCES review_case (id),
    author TEXT COLLATE "C" NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    is_privileged SMALLINT NOT NULL
);
CREATE INDEX case_note_by_case ON case_note (review_case, id);

CREATE TABLE decision (
    id BIGINT PRIMARY KEY,
    review_case BIGINT,
    comment TEXT COLLATE "C" NOT NULL REFERENCES comment (id),
    author TEXT COLLATE "C",
    story TEXT COLLATE "C",
    action TEXT NOT NULL,
    maker TEXT NOT NULL,
    second TEXT,
    rules TEXT,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    queue TEXT COLLATE "C",
    waited BIGINT NOT NULL,
    was_late SMALLINT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    evidence TEXT NOT NULL,
    statement TEXT,
    final BIGINT NOT NULL,
    is_settled SMALLINT NOT NULL,
    undo_point TEXT,
    undone_by TEXT,
    undone_at BIGINT
);
CREATE INDEX decision_by_comment ON decision (comment, id);
CREATE INDEX decision_by_time ON decision (at);
CREATE INDEX decision_unsettled ON decision (final) WHERE is_settled = 0;

CREATE TABLE report (
    id BIGINT PRIMARY KEY,
    comment TEXT COLLATE "C" NOT NULL REFERENCES comment (id),
    story TEXT COLLATE "C",
    revision BIGINT NOT NULL,
    reason TEXT NOT NULL,
    alleged_rule TEXT,
    text TEXT NOT NULL,
    reporter TEXT COLLATE "C" NOT NULL,
    network TEXT,
    referrer TEXT,
    received BIGINT NOT NULL,
    credibility DOUBLE PRECISION NOT NULL,
    reliability DOUBLE PRECISION NOT NULL,
    repeats BIGINT NOT NULL,
    result TEXT,
    message TEXT NOT NULL,
    settled BIGINT,
    is_unfounded SMALLINT NOT NULL
);
CREATE INDEX report_waiting ON report (comment, id) WHERE result IS NULL;
CREATE INDEX report_by_comment ON report (comment, id);
CREATE INDEX report_by_reporter ON report (reporter, id);
CREATE INDEX report_with_traces ON report (received)
    WHERE network IS NOT NULL OR referrer IS NOT NULL;
CREATE INDEX report_settled ON report (settled) WHERE settled IS NOT NULL;

CREATE TABLE reporter (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    record TEXT NOT NULL
);

CREATE TABLE appeal (
    id BIGINT PRIMARY KEY,
    subject TEXT COLLATE "C" NOT NULL,
    party TEXT NOT NULL,
    state TEXT NOT NULL,
    text TEXT NOT NULL,
    edited_text TEXT,
    received BIGINT NOT NULL,
    deciders TEXT,
    rules TEXT,
    was_automatic SMALLINT NOT NULL,
    is_sealed SMALLINT NOT NULL
);
CREATE INDEX appeal_by_subject ON appeal (subject, id);

CREATE TABLE reporting_order (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    changed BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE rescan (
    reporting_order TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES reporting_order (id),
    cursor BIGINT NOT NULL,
    last BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    hidden BIGINT NOT NULL,
    started BIGINT NOT NULL,
    finished BIGINT
);

CREATE TABLE answer (
    scope TEXT COLLATE "C" NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    request BIGINT NOT NULL,
    answer TEXT NOT NULL,
    given BIGINT NOT NULL,
    PRIMARY KEY (scope, key)
);
CREATE INDEX answer_by_time ON answer (given);

-- Numbers are never given twice; what a unit that failed was given is left out.
CREATE SEQUENCE review_case_numbers;
CREATE SEQUENCE decision_numbers;
CREATE SEQUENCE report_numbers;
CREATE SEQUENCE sanction_numbers;
CREATE SEQUENCE appeal_numbers;

-- Append-only: every entry holds the hash of the one before.
CREATE TABLE audit (
    sequence BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BYTEA NOT NULL,
    hash BYTEA NOT NULL
);
CREATE FUNCTION refuse_to_change_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit is never changed or cut';
END $$;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION refuse_to_change_audit();
CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_audit();

-- Links an entry to the one before. Writers on all machines form one chain: each holds its end from
-- here to the commit, which follows at once.
CREATE FUNCTION append_to_audit(
    event_at BIGINT,
    event_actor TEXT,
    event_action TEXT,
    event_subject TEXT,
    event_detail TEXT
) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    place BIGINT;
    before BYTEA;
    bytes BYTEA;
    field BYTEA;
BEGIN
    PERFORM pg_advisory_xact_lock(7667000002);
    SELECT audit.sequence, audit.hash INTO place, before
        FROM audit ORDER BY audit.sequence DESC LIMIT 1;
    place := COALESCE(place, 0) + 1;
    before := COALESCE(before, decode(repeat('00', 32), 'hex'));
    bytes := convert_to('postbag.audit/1', 'UTF8') || '\x00'::bytea || before
        || int8send(place) || int8send(event_at);
    FOREACH field IN ARRAY ARRAY[
        convert_to(event_actor, 'UTF8'), convert_to(event_action, 'UTF8'),
        convert_to(event_subject, 'UTF8'), convert_to(event_detail, 'UTF8')
    ] LOOP
        bytes := bytes || int8send(length(field)::bigint) || field;
    END LOOP;
    INSERT INTO audit VALUES (
        place, event_at, event_actor, event_action, event_subject, event_detail, before,
        sha256(bytes)
    );
    RETURN place;
END $$;
