-- A result that somebody kept and shared shows the same figures for good: rows are only added.

create schema costing;

create table costing.kept_result (
    id text primary key check (id ~ '^[A-Za-z0-9_-]{16,64}$'), -- random, so that an address cannot be guessed
    kept_at timestamptz not null default now(),
    model_id text not null,
    model_version text not null,
    model_source text not null, -- the model as it was, because the file may change later
    inputs jsonb not null,
    result jsonb not null,
    content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$')
);

comment on table costing.kept_result is 'Results kept at an address that can be shared; only ever added to';

create function costing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is only ever added to: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end
$$;

create trigger only_added_to
    before update or delete or truncate on costing.kept_result
    for each statement execute function costing.refuse_change();
