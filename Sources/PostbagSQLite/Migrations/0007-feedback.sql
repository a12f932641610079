-- What programs say that texts should have scored; of a text, what was told last. Nobody's name.
CREATE TABLE feedback (
    id TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL,
    scores TEXT NOT NULL,
    story TEXT,
    source TEXT NOT NULL,
    given INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_by_time ON feedback (given);
