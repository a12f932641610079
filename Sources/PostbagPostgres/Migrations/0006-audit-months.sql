-- The audit in pages, one for each month in which entries were written, so that a year of a big site
-- stays in small indexes and an old month can be removed as a whole. Writers know one page by name,
-- the open one; readers see all of them as "audit".
--
-- What was there becomes the first page. It is read through once, while writers wait.
SELECT pg_advisory_xact_lock(7667000002);

CREATE FUNCTION copy_grants(source REGCLASS, target REGCLASS) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    given RECORD;
BEGIN
    FOR given IN
        SELECT privilege_type AS right, COALESCE(quote_ident(rolname), 'PUBLIC') AS role
        FROM pg_class CROSS JOIN aclexplode(relacl) LEFT JOIN pg_roles ON pg_roles.oid = grantee
        WHERE pg_class.oid = source
    LOOP
        EXECUTE format('GRANT %s ON %s TO %s', given.right, target, given.role);
    END LOOP;
END $$;

CREATE FUNCTION audit_month_of(moment TIMESTAMPTZ) RETURNS INT LANGUAGE sql STABLE AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYYMM')::int
$$;

ALTER TABLE audit RENAME TO audit_open;
ALTER TABLE audit_open RENAME CONSTRAINT audit_pkey TO audit_open_pkey;
DROP TRIGGER audit_is_never_changed ON audit_open;
DO $$
DECLARE
    month CONSTANT INT := audit_month_of(statement_timestamp());
BEGIN
    EXECUTE format('ALTER TABLE audit_open ADD COLUMN month INT NOT NULL DEFAULT %s', month);
    -- A program that was inside the earlier function writes no month; the first page takes that.
    CREATE TABLE audit (LIKE audit_open INCLUDING DEFAULTS) PARTITION BY LIST (month);
    CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE ON audit
        FOR EACH ROW EXECUTE FUNCTION refuse_to_change_audit();
    CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON audit
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_audit();
    PERFORM copy_grants('audit_open', 'audit');
    EXECUTE format('ALTER TABLE audit ATTACH PARTITION audit_open FOR VALUES IN (%s)', month);
END $$;

-- The month whose page is open: what the page writes where nothing else is said.
CREATE FUNCTION open_audit_month() RETURNS INT LANGUAGE sql STABLE AS $$
    SELECT pg_get_expr(adbin, adrelid)::int FROM pg_attrdef
        JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
        WHERE adrelid = 'audit_open'::regclass AND attname = 'month'
$$;

-- Closes the open page and opens a later month's. Nobody waits for longer than a second: whoever
-- reads the page meanwhile goes on, and it is tried again later.
CREATE FUNCTION turn_audit_page(wanted INT) RETURNS INT LANGUAGE plpgsql AS $$
DECLARE
    month INT;
    page TEXT;
BEGIN
    IF wanted <= open_audit_month() THEN
        RETURN open_audit_month();
    END IF;
    PERFORM set_config('lock_timeout', '1s', true);
    PERFORM pg_advisory_xact_lock(7667000002);
    month := open_audit_month();
    IF wanted <= month THEN
        RETURN month;
    END IF;
    page := 'audit_' || month;
    EXECUTE format('ALTER TABLE audit_open RENAME TO %I', page);
    EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT audit_open_pkey TO %I', page, page || '_pkey');
    EXECUTE 'CREATE TABLE audit_open (LIKE audit, CONSTRAINT audit_open_pkey PRIMARY KEY (sequence))';
    EXECUTE format('ALTER TABLE audit_open ALTER COLUMN month SET DEFAULT %s', wanted);
    EXECUTE 'CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON audit_open
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_audit()';
    EXECUTE format('SELECT copy_grants(%L, ''audit_open'')', page);
    EXECUTE format('ALTER TABLE audit ATTACH PARTITION audit_open FOR VALUES IN (%s)', wanted);
    RETURN wanted;
END $$;
REVOKE ALL ON FUNCTION turn_audit_page(INT) FROM PUBLIC;

-- The same for the month that it is now. The service's role may call it, though it owns no table.
CREATE FUNCTION turn_audit_page() RETURNS INT LANGUAGE sql SECURITY DEFINER AS $$
    SELECT turn_audit_page(audit_month_of(statement_timestamp()))
$$;
DO $$
BEGIN
    -- Nobody slips it a temporary table of the same name.
    EXECUTE format(
        'ALTER FUNCTION turn_audit_page() SET search_path = %I, pg_temp', current_schema()
    );
END $$;

-- As before, on the open page; the first entry of a page follows the last one of the page before. All
-- that can be made ready is, before the end of the chain is held.
CREATE OR REPLACE FUNCTION append_to_audit(
    event_at BIGINT,
    event_actor TEXT,
    event_action TEXT,
    event_subject TEXT,
    event_detail TEXT
) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    label CONSTANT BYTEA := convert_to('postbag.audit/1', 'UTF8') || '\x00'::bytea;
    fields CONSTANT BYTEA := int8send(event_at)
        || int8send(octet_length(event_actor)) || convert_to(event_actor, 'UTF8')
        || int8send(octet_length(event_action)) || convert_to(event_action, 'UTF8')
        || int8send(octet_length(event_subject)) || convert_to(event_subject, 'UTF8')
        || int8send(octet_length(event_detail)) || convert_to(event_detail, 'UTF8');
    turn TEXT;
    place BIGINT;
    before BYTEA;
BEGIN
    turn := pg_advisory_xact_lock(7667000002);
    -- What others appended while this waited is seen: every statement has a state of its own.
    SELECT last.sequence + 1, last.hash INTO place, before
        FROM audit_open AS last ORDER BY last.sequence DESC LIMIT 1;
    IF place IS NULL THEN
        SELECT last.sequence + 1, last.hash INTO place, before
            FROM audit AS last ORDER BY last.sequence DESC LIMIT 1;
    END IF;
    place := COALESCE(place, 1);
    before := COALESCE(before, decode(repeat('00', 32), 'hex'));
    INSERT INTO audit_open (sequence, at, actor, action, subject, detail, previous, hash)
    VALUES (
        place, event_at, event_actor, event_action, event_subject, event_detail, before,
        sha256(label || before || int8send(place) || fields)
    );
    RETURN place;
END $$;
