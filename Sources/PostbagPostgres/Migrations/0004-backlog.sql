-- What waits is counted from an index; a row that counted it would make every writer wait for it.
CREATE INDEX review_case_by_age ON review_case (queue, entered) WHERE state = 'open';
CREATE INDEX review_case_by_due ON review_case (queue, due) WHERE state = 'open';
CREATE INDEX comment_by_time ON comment (created);
CREATE INDEX review_case_by_decision_time ON review_case (decided) WHERE appeal IS NOT NULL;
