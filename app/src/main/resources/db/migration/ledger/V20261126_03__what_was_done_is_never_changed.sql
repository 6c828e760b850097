-- The record of what was done: one chain of entries for each place, and one for what belongs to no place.

create schema ledger;
grant usage on schema ledger to trellis_app;

create table ledger.chain (
    place_id uuid primary key, -- 00000000-0000-0000-0000-000000000000 for what belongs to no place
    length bigint not null default 0 check (length >= 0),
    last_hash bytea not null check (length(last_hash) = 32)
);
comment on table ledger.chain is 'How long each chain is and what it ends with; the row is locked while an entry is added';

create table ledger.entry (
    place_id uuid not null references ledger.chain,
    number bigint not null check (number >= 1), -- 1, 2, 3 within its chain
    at timestamptz not null, -- in whole microseconds
    actor text not null check (actor ~ '^(house|public|[0-9a-f-]{36})$'),
    action text not null, -- a past-tense word such as 'renamed'
    thing_kind text not null,
    thing_id text not null,
    why text not null default '',
    facts jsonb not null default '{}', -- nothing personal
    readers text[] not null check (cardinality(readers) > 0), -- 'public', or such as 'organisation:<id>', 'person:<id>'
    subject uuid, -- whom the sealed part is about
    sealed bytea, -- what is personal, under the subject's key
    previous bytea not null check (length(previous) = 32),
    hash bytea not null check (length(hash) = 32),
    primary key (place_id, number),
    check ((subject is null) = (sealed is null))
);
comment on table ledger.entry is 'Who did what when, about what and why; only ever added to';
create index entry_about on ledger.entry (thing_kind, thing_id, at);
create index entry_by on ledger.entry (actor, at);
create index entry_on on ledger.entry (subject, at) where subject is not null;

create trigger only_added_to before update or delete or truncate on ledger.entry
    for each statement execute function house.refuse_change();

create table ledger.subject_key (
    subject uuid primary key,
    key bytea not null check (length(key) > 0), -- wrapped under the house's secret
    made_at timestamptz not null default now()
);
comment on table ledger.subject_key is 'Destroying a row makes what was sealed under it unreadable for good';

create table ledger.checkpoint (
    place_id uuid not null references ledger.chain,
    number bigint not null,
    hash bytea not null check (length(hash) = 32),
    at timestamptz not null,
    signer text not null, -- fingerprint of the public key
    public_key bytea not null,
    signature bytea not null,
    primary key (place_id, number, signer)
);
comment on table ledger.checkpoint is 'What a chain ended with at a time, signed; copies are to be kept elsewhere';
create trigger only_added_to before update or delete or truncate on ledger.checkpoint
    for each statement execute function house.refuse_change();

alter table ledger.entry enable row level security;
alter table ledger.subject_key enable row level security;
create policy seen_by on ledger.entry for select to trellis_app
    using (house.is_house() or readers && people.readers() or actor = house.acting());
create policy added_by_whoever_acts on ledger.entry for insert to trellis_app
    with check (actor = case house.acting() when '' then 'public' else house.acting() end);
create policy kept_by_the_house_and_the_subject on ledger.subject_key for select to trellis_app
    using (house.is_house() or subject = house.person());
create policy made_by_anybody on ledger.subject_key for insert to trellis_app with check (true);
create policy destroyed_by_the_house on ledger.subject_key for delete to trellis_app using (house.is_house());

grant select, insert, update on ledger.chain to trellis_app;
grant select, insert on ledger.entry, ledger.checkpoint to trellis_app;
grant select, insert, delete on ledger.subject_key to trellis_app;

-- Whoever writes about somebody seals under that person's key, which the second wall otherwise keeps from them. The key
-- is wrapped: it opens only with the house's secret, which is not in the database.
create function ledger.wrapped_key(whose uuid) returns bytea language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select key from ledger.subject_key where subject = whose
$$;
