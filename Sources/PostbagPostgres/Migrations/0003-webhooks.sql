-- Who is told of what happens at the desk. The secrets are sealed under a key that is not here.
CREATE TABLE webhook_receiver (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,
    events TEXT,
    may_be_private SMALLINT NOT NULL,
    is_active SMALLINT NOT NULL,
    sealed BYTEA NOT NULL,
    changed BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- The outbox: a message stands here from the transaction in which its matter was stored.
CREATE TABLE webhook (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id TEXT COLLATE "C" NOT NULL UNIQUE,
    receiver TEXT COLLATE "C" NOT NULL REFERENCES webhook_receiver (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    created BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next BIGINT NOT NULL,
    outcome TEXT NOT NULL
);
CREATE INDEX webhook_due ON webhook (next) WHERE state = 'waiting';
CREATE INDEX webhook_by_state ON webhook (state, number);
CREATE INDEX webhook_delivered ON webhook (next) WHERE state = 'delivered';
CREATE INDEX webhook_by_receiver ON webhook (receiver);
