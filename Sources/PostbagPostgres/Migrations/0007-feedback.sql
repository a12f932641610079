-- What programs say that texts should have scored; of a text, what was told last. Nobody's name.
CREATE TABLE feedback (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    text TEXT NOT NULL,
    scores TEXT NOT NULL,
    story TEXT COLLATE "C",
    source TEXT NOT NULL,
    given BIGINT NOT NULL
);
CREATE INDEX feedback_by_time ON feedback (given);
