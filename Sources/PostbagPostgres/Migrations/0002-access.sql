-- Who may call the service. Of secrets, digests alone are kept.

CREATE TABLE access_key (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    digest BYTEA NOT NULL,
    scopes TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT,
    revoked BIGINT
);

CREATE TABLE account (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    roles TEXT NOT NULL,
    password TEXT NOT NULL,
    -- The shared secret of the second factor, sealed.
    second_factor BYTEA,
    last_step BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    locked_until BIGINT,
    sessions_since BIGINT NOT NULL,
    created BIGINT NOT NULL,
    disabled BIGINT,
    version BIGINT NOT NULL
);

CREATE TABLE session (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL REFERENCES account (id),
    digest BYTEA NOT NULL,
    has_second_factor SMALLINT NOT NULL,
    began BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    ended BIGINT
);
CREATE INDEX session_by_expiry ON session (expires);
