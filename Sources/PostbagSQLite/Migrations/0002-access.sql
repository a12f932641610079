-- Who may call the service. Of secrets, digests alone are kept.

CREATE TABLE access_key (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    digest BLOB NOT NULL,
    scopes TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER,
    revoked INTEGER
) STRICT;

CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    roles TEXT NOT NULL,
    password TEXT NOT NULL,
    -- The shared secret of the second factor, sealed.
    second_factor BLOB,
    last_step INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    locked_until INTEGER,
    sessions_since INTEGER NOT NULL,
    created INTEGER NOT NULL,
    disabled INTEGER,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    digest BLOB NOT NULL,
    has_second_factor INTEGER NOT NULL,
    began INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    ended INTEGER
) STRICT;
CREATE INDEX session_by_expiry ON session (expires);
