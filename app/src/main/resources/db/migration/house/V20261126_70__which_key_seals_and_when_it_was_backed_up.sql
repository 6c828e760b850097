-- Several nodes share a database only with one key: what one node sealed another could not open.

create table house.key_check (
    only_one boolean primary key default true check (only_one),
    sealed bytea not null -- a known word under the house's key: whoever opens it has the same key
);
comment on table house.key_check is 'Refuses a node that has another key';
grant select, insert on house.key_check to trellis_app;
alter table house.key_check enable row level security;
create policy read_by_the_house on house.key_check for select to trellis_app using (house.is_house());
create policy made_by_the_house on house.key_check for insert to trellis_app with check (house.is_house());

create table house.backup (
    taken_at timestamptz primary key,
    version text not null, -- of Trellis
    bytes bigint not null, -- the file's size
    with_keys boolean not null
);
comment on table house.backup is 'When a backup was taken, for ./trellis status; written by the owner alone';
alter table house.backup enable row level security;
create policy read_by_the_house on house.backup for select to trellis_app using (house.is_house());
grant select on house.backup to trellis_app;
