-- Mail waits here in the transaction that gives rise to it, and is sent afterwards by whichever node comes first.

create schema mail;
grant usage on schema mail to trellis_app;

create table mail.letter (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind ~ '^[a-z-]+$'), -- such as invitation; nothing personal
    sealed bytea, -- to whom, and what: sealed by the house's secret; gone once it is sent
    written_at timestamptz not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
    tries int not null default 0,
    next_try_at timestamptz not null,
    fault text not null default '', -- the mail server's number and sort of refusal, without its words
    sent_at timestamptz,
    check ((state = 'sent') = (sent_at is not null)),
    check ((state = 'waiting') = (sealed is not null))
);
comment on table mail.letter is 'A mail: waiting, sent, or given up after many tries';
create index letter_due on mail.letter (next_try_at) where state = 'waiting';

alter table mail.letter enable row level security;
create policy kept_by_the_house on mail.letter to trellis_app using (house.is_house()) with check (house.is_house());
create policy written_by_anybody on mail.letter for insert to trellis_app with check (state = 'waiting');
grant select, insert, update on mail.letter to trellis_app;

create function mail.counts() returns table (kind text, state text, letters bigint, oldest timestamptz, fault text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select kind, state, count(*), min(written_at), max(fault) from mail.letter group by kind, state
$$;
comment on function mail.counts() is 'How many mails of each kind are in which state, without to whom';
