-- Moments are milliseconds since 1970 (UTC). Lists and settings are JSON.

-- One row: changes whenever a story or an order does.
CREATE TABLE register (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL
) STRICT;
INSERT INTO register (id, version) VALUES (1, 1);

CREATE TABLE story (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    record TEXT NOT NULL,
    mode TEXT NOT NULL,
    mode_reason TEXT NOT NULL,
    mode_set_by TEXT,
    mode_since INTEGER NOT NULL,
    views_per_hour INTEGER,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE comment (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    story TEXT REFERENCES story (id),
    author TEXT,
    author_name TEXT NOT NULL,
    parent TEXT REFERENCES comment (id),
    text TEXT NOT NULL,
    revision INTEGER NOT NULL,
    state TEXT NOT NULL,
    rules TEXT,
    screening TEXT,
    policy_revision TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    is_reviewed INTEGER NOT NULL,
    kept_for TEXT,
    is_hidden_by_readers INTEGER NOT NULL,
    needs_two INTEGER NOT NULL,
    is_sealed INTEGER NOT NULL,
    has_legal_hold INTEGER NOT NULL,
    digest INTEGER NOT NULL,
    salt BLOB,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX comment_by_story ON comment (story, number);
CREATE INDEX comment_by_author ON comment (author, created) WHERE author IS NOT NULL;
CREATE INDEX comment_by_parent ON comment (parent) WHERE parent IS NOT NULL;
CREATE INDEX comment_hidden_by_readers ON comment (story) WHERE is_hidden_by_readers = 1;

CREATE INDEX comment_with_lapsed_text ON comment (changed)
    WHERE state IN ('rejected', 'removed') AND salt IS NOT NULL AND has_legal_hold = 0;

CREATE TABLE revision (
    comment TEXT NOT NULL REFERENCES comment (id),
    revision INTEGER NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    policy_revision TEXT NOT NULL,
    replaced INTEGER NOT NULL,
    PRIMARY KEY (comment, revision)
) STRICT, WITHOUT ROWID;

-- What comments under a story gave away of protected details; never the details themselves.
CREATE TABLE comment_detail (
    story TEXT NOT NULL REFERENCES story (id),
    comment TEXT NOT NULL REFERENCES comment (id),
    reporting_order TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (story, comment, reporting_order, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_detail_by_comment ON comment_detail (comment);

CREATE TABLE commenter (
    id TEXT NOT NULL PRIMARY KEY,
    first_seen INTEGER NOT NULL,
    approvals INTEGER NOT NULL,
    strikes TEXT,
    salt BLOB,
    is_erased INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sanction (
    id INTEGER PRIMARY KEY,
    commenter TEXT NOT NULL,
    state TEXT NOT NULL,
    ends INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX sanction_by_commenter ON sanction (commenter, id);
CREATE INDEX sanction_in_force ON sanction (ends) WHERE state = 'in-force';

CREATE TABLE review_case (
    id INTEGER PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comment (id),
    story TEXT,
    author TEXT,
    revision INTEGER NOT NULL,
    queue TEXT NOT NULL,
    state TEXT NOT NULL,
    entered INTEGER NOT NULL,
    due INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    probability REAL NOT NULL,
    is_live INTEGER NOT NULL,
    sort_key INTEGER NOT NULL,
    rules TEXT,
    why TEXT,
    needs_two INTEGER NOT NULL,
    is_sealed INTEGER NOT NULL,
    role TEXT NOT NULL,
    asked_reviewer TEXT,
    asked_until INTEGER,
    claimed_by TEXT,
    claimed_until INTEGER,
    passed_by TEXT,
    excluded TEXT,
    first_choice TEXT,
    appeal INTEGER,
    sampled INTEGER,
    decision INTEGER,
    decided INTEGER,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX review_case_waiting ON review_case (queue, role, sort_key) WHERE state = 'open';
CREATE INDEX review_case_by_comment ON review_case (comment);
CREATE INDEX review_case_by_story ON review_case (story, id) WHERE state = 'open';
CREATE INDEX review_case_by_author ON review_case (author, id) WHERE state = 'open';

CREATE TABLE case_note (
    id INTEGER PRIMARY KEY,
    review_case INTEGER NOT NULL REFERENCES review_case (id),
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    is_privileged INTEGER NOT NULL
) STRICT;
CREATE INDEX case_note_by_case ON case_note (review_case, id);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    review_case INTEGER,
    comment TEXT NOT NULL REFERENCES comment (id),
    author TEXT,
    story TEXT,
    action TEXT NOT NULL,
    maker TEXT NOT NULL,
    second TEXT,
    rules TEXT,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    queue TEXT,
    waited INTEGER NOT NULL,
    was_late INTEGER NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    evidence TEXT NOT NULL,
    statement TEXT,
    final INTEGER NOT NULL,
    is_settled INTEGER NOT NULL,
    undo_point TEXT,
    undone_by TEXT,
    undone_at INTEGER
) STRICT;
CREATE INDEX decision_by_comment ON decision (comment, id);
CREATE INDEX decision_by_time ON decision (at);
CREATE INDEX decision_unsettled ON decision (final) WHERE is_settled = 0;

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    comment TEXT NOT NULL REFERENCES comment (id),
    story TEXT,
    revision INTEGER NOT NULL,
    reason TEXT NOT NULL,
    alleged_rule TEXT,
    text TEXT NOT NULL,
    reporter TEXT NOT NULL,
    network TEXT,
    referrer TEXT,
    received INTEGER NOT NULL,
    credibility REAL NOT NULL,
    reliability REAL NOT NULL,
    repeats INTEGER NOT NULL,
    result TEXT,
    message TEXT NOT NULL,
    settled INTEGER,
    is_unfounded INTEGER NOT NULL
) STRICT;
CREATE INDEX report_waiting ON report (comment, id) WHERE result IS NULL;
CREATE INDEX report_by_comment ON report (comment, id);
CREATE INDEX report_by_reporter ON report (reporter, id);
CREATE INDEX report_with_traces ON report (received)
    WHERE network IS NOT NULL OR referrer IS NOT NULL;
CREATE INDEX report_settled ON report (settled) WHERE settled IS NOT NULL;

CREATE TABLE reporter (
    id TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE appeal (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    party TEXT NOT NULL,
    state TEXT NOT NULL,
    text TEXT NOT NULL,
    edited_text TEXT,
    received INTEGER NOT NULL,
    deciders TEXT,
    rules TEXT,
    was_automatic INTEGER NOT NULL,
    is_sealed INTEGER NOT NULL
) STRICT;
CREATE INDEX appeal_by_subject ON appeal (subject, id);

CREATE TABLE reporting_order (
    id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    sealed BLOB NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rescan (
    reporting_order TEXT NOT NULL PRIMARY KEY REFERENCES reporting_order (id),
    cursor INTEGER NOT NULL,
    last INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    hidden INTEGER NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    request INTEGER NOT NULL,
    answer TEXT NOT NULL,
    given INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_time ON answer (given);

-- Append-only: every entry holds the hash of the one before.
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never cut'); END;
