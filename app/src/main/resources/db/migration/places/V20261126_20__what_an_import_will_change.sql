-- An import runs in the background of one node; what it would change is kept for looking at, and afterwards as the record.

alter table places.import_run
    add worker uuid, -- which process works on it
    add beat timestamptz, -- when that process last gave a sign of life
    add step text not null default '', -- what it is doing, in words
    add attempt int not null default 0, -- which comparison with the directory counts
    add fingerprint text not null default ''; -- of the changes that were looked at: only these are applied

create table places.import_refusal (
    run_id uuid not null references places.import_run,
    number int not null,
    row_number int not null, -- as a spreadsheet counts; 0: the file as a whole
    column_number int not null,
    value text not null,
    expected text not null,
    message text not null,
    primary key (run_id, number)
);
comment on table places.import_refusal is 'Every fault of every row that an import left out';

create table places.import_change (
    run_id uuid not null references places.import_run,
    attempt int not null,
    number int not null,
    what text not null check (what in ('added', 'changed', 'closed', 'linked', 'kept', 'absent')),
    kind text not null check (kind in ('organisation', 'service')),
    key text not null, -- scheme:value
    name text not null,
    area text not null default '', -- local authority
    fields jsonb not null default '{}', -- by field: from and to
    kept jsonb not null default '{}', -- fields people changed, which stay as they are
    primary key (run_id, attempt, number)
);
comment on table places.import_change is 'What an import changes, thing by thing; the ledger holds its digest';
create index import_change_by_what on places.import_change (run_id, attempt, what, number);
create index import_change_of on places.import_change (key);

create trigger only_added_to before update or delete or truncate on places.import_refusal
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on places.import_change
    for each statement execute function house.refuse_change();

alter table places.import_refusal enable row level security;
alter table places.import_change enable row level security;
create policy kept_from_the_public on places.import_refusal to trellis_app
    using (house.acting() <> '') with check (house.acting() <> '');
create policy kept_from_the_public on places.import_change to trellis_app
    using (house.acting() <> '') with check (house.acting() <> '');
grant select, insert on places.import_refusal, places.import_change to trellis_app;
