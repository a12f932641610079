-- Who is told of what happens at the desk. The secrets are sealed under a key that is not here.
CREATE TABLE webhook_receiver (
    id TEXT NOT NULL PRIMARY KEY,
    url TEXT NOT NULL,
    events TEXT,
    may_be_private INTEGER NOT NULL,
    is_active INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    changed INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The outbox: a message stands here from the transaction in which its matter was stored.
CREATE TABLE webhook (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    receiver TEXT NOT NULL REFERENCES webhook_receiver (id),
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    created INTEGER NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next INTEGER NOT NULL,
    outcome TEXT NOT NULL
) STRICT;
CREATE INDEX webhook_due ON webhook (next) WHERE state = 'waiting';
CREATE INDEX webhook_by_state ON webhook (state, number);
CREATE INDEX webhook_delivered ON webhook (next) WHERE state = 'delivered';
CREATE INDEX webhook_by_receiver ON webhook (receiver);
