-- A case is written again while it is claimed and decided, and its queues are read from their heads,
-- where what was decided lies: room in its page for what changes, and swept often.
ALTER TABLE review_case SET (
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0.002,
    autovacuum_vacuum_threshold = 2000
);

-- As before, but all that can be made ready is, before the end of the chain is held.
CREATE OR REPLACE FUNCTION append_to_audit(
    event_at BIGINT,
    event_actor TEXT,
    event_action TEXT,
    event_subject TEXT,
    event_detail TEXT
) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    start CONSTANT BYTEA := decode(repeat('00', 32), 'hex');
    label CONSTANT BYTEA := convert_to('postbag.audit/1', 'UTF8') || '\x00'::bytea;
    fields CONSTANT BYTEA := int8send(event_at)
        || int8send(octet_length(event_actor)) || convert_to(event_actor, 'UTF8')
        || int8send(octet_length(event_action)) || convert_to(event_action, 'UTF8')
        || int8send(octet_length(event_subject)) || convert_to(event_subject, 'UTF8')
        || int8send(octet_length(event_detail)) || convert_to(event_detail, 'UTF8');
    turn TEXT;
    place BIGINT;
BEGIN
    turn := pg_advisory_xact_lock(7667000002);
    -- What others appended while this waited is seen: every statement has a state of its own.
    INSERT INTO audit
        SELECT next.place, event_at, event_actor, event_action, event_subject, event_detail,
            next.before, sha256(label || next.before || int8send(next.place) || fields)
        FROM (
            SELECT COALESCE(last.sequence, 0) + 1 AS place, COALESCE(last.hash, start) AS before
            FROM (SELECT) AS always LEFT JOIN (
                SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1
            ) AS last ON true
        ) AS next
        RETURNING audit.sequence INTO place;
    RETURN place;
END $$;
