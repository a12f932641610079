-- How many cases wait in each queue, kept as they come and go, so that nobody counts a million.
CREATE TABLE backlog (
    queue TEXT NOT NULL PRIMARY KEY,
    waiting INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO backlog (queue, waiting)
    SELECT queue, COUNT(*) FROM review_case WHERE state = 'open' GROUP BY queue;

CREATE TRIGGER review_case_comes AFTER INSERT ON review_case WHEN NEW.state = 'open'
BEGIN
    INSERT INTO backlog (queue, waiting) VALUES (NEW.queue, 1)
        ON CONFLICT (queue) DO UPDATE SET waiting = waiting + 1;
END;
CREATE TRIGGER review_case_moves AFTER UPDATE ON review_case
    WHEN OLD.state <> NEW.state OR OLD.queue <> NEW.queue
BEGIN
    UPDATE backlog SET waiting = waiting - 1 WHERE queue = OLD.queue AND OLD.state = 'open';
    INSERT INTO backlog (queue, waiting) SELECT NEW.queue, 1 WHERE NEW.state = 'open'
        ON CONFLICT (queue) DO UPDATE SET waiting = waiting + 1;
END;
CREATE TRIGGER review_case_goes AFTER DELETE ON review_case WHEN OLD.state = 'open'
BEGIN
    UPDATE backlog SET waiting = waiting - 1 WHERE queue = OLD.queue;
END;

CREATE INDEX review_case_by_age ON review_case (queue, entered) WHERE state = 'open';
CREATE INDEX review_case_by_due ON review_case (queue, due) WHERE state = 'open';
CREATE INDEX comment_by_time ON comment (created);
CREATE INDEX review_case_by_decision_time ON review_case (decided) WHERE appeal IS NOT NULL;
