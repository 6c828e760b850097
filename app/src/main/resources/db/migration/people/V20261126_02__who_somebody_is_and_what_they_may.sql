-- People and what they may do where. Rows are hidden from whoever has no business with them, whatever the application asks.

create schema people;
grant usage on schema people to trellis_app;

create table people.person (
    id uuid primary key default gen_random_uuid(),
    name text not null check (length(name) between 1 and 200),
    email text unique check (email = lower(email) and length(email) between 3 and 254),
    joined_by text not null check (joined_by in ('first', 'invitation', 'code', 'provider', 'demonstration')),
    joined_at timestamptz not null default now(),
    closed_at timestamptz
);
comment on table people.person is 'Somebody with an account';

create table people.membership (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references people.person,
    role text not null,
    scope_kind text not null check (scope_kind in ('house', 'place', 'organisation', 'service', 'network')),
    scope_id uuid, -- none for the house
    starts_on date not null default current_date,
    ends_on date, -- the last day; none: until it is ended
    proposed_by uuid references people.person, -- none: Trellis itself, for its first administrator and the demonstration
    approved_by uuid references people.person,
    approved_at timestamptz,
    ended_by uuid references people.person,
    ended_reason text,
    check ((scope_kind = 'house') = (scope_id is null)),
    check (ends_on is null or ends_on >= starts_on - 1)
);
comment on table people.membership is 'A person in a role, for a service, an organisation, a place, a network or the house, with dates';
create index membership_of_person on people.membership (person_id);
create index membership_by_scope on people.membership (scope_kind, scope_id);

-- Runs as the owner, so that what hides rows can look behind the wall without meeting it again.
create function people.scopes(whose uuid) returns text[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct scope_kind || coalesce(':' || scope_id, '')), '{}') || array['person:' || whose]
    from people.membership
    where person_id = whose and approved_at is not null
        and starts_on <= current_date and (ends_on is null or ends_on >= current_date)
$$;
comment on function people.scopes(uuid) is 'Where a person has a membership today, such as organisation:<id>, and the person';

create function people.readers() returns text[] language sql stable as $$
    select case when house.person() is null then array['public'] else people.scopes(house.person()) || array['public'] end
$$;
comment on function people.readers() is 'Whom the one who is acting reads as';

create function people.administers(kind text, id uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from people.membership m
        where m.person_id = house.person() and m.approved_at is not null
            and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
            and ((m.role = 'HOUSE_ADMINISTRATOR' and m.scope_kind = 'house')
                or (m.role = 'ORGANISATION_ADMINISTRATOR' and m.scope_kind = kind and m.scope_id = id)))
$$;

alter table people.person enable row level security;
alter table people.membership enable row level security;

create function people.knows(whom uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from people.membership m
        where m.person_id = whom and people.administers(m.scope_kind, m.scope_id))
$$;
comment on function people.knows(uuid) is 'Whether the one who is acting administers something that the person is a member of';

create policy seen_by on people.person for select to trellis_app
    using (house.is_house() or id = house.person() or people.knows(id));
create policy added_by_the_house on people.person for insert to trellis_app with check (house.is_house());
create policy changed_by on people.person for update to trellis_app
    using (house.is_house() or id = house.person());

create policy seen_by on people.membership for select to trellis_app
    using (house.is_house() or person_id = house.person() or people.administers(scope_kind, scope_id));
create policy proposed_by_administrators on people.membership for insert to trellis_app
    with check (house.is_house() or people.administers(scope_kind, scope_id));
create policy changed_by_administrators on people.membership for update to trellis_app
    using (house.is_house() or people.administers(scope_kind, scope_id));

grant select, insert, update on people.person, people.membership to trellis_app;

-- Sessions, as Spring Session keeps them. Only the house reads them.
create table people.web_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index web_session_expires on people.web_session (expiry_time);
create index web_session_of on people.web_session (principal_name);

create table people.web_session_attributes (
    session_primary_id char(36) not null references people.web_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

alter table people.web_session enable row level security;
alter table people.web_session_attributes enable row level security;
create policy kept_by_the_house on people.web_session to trellis_app using (house.is_house()) with check (house.is_house());
create policy kept_by_the_house on people.web_session_attributes to trellis_app
    using (house.is_house()) with check (house.is_house());
grant select, insert, update, delete on people.web_session, people.web_session_attributes to trellis_app;
