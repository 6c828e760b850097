-- How people come to have an account, and how they show that it is theirs. No row holds a secret that its reader could use.

alter table people.person add column sign_in_name text unique check (sign_in_name ~ '^[a-z]+-[a-z]+-[0-9]{4}$');
comment on column people.person.sign_in_name is 'Given to people who joined by a code without an e-mail address';

create table people.password (
    person_id uuid primary key references people.person,
    hash text not null, -- Argon2id with its settings and salt
    changed_at timestamptz not null
);

create table people.authenticator (
    person_id uuid primary key references people.person,
    secret bytea not null, -- sealed by the house's secret
    added_at timestamptz not null,
    last_step bigint not null -- the half minute of the last code that was taken; none is taken twice
);

create table people.recovery_code (
    person_id uuid not null references people.person,
    name text not null, -- its first four letters, which find it
    hash text not null, -- Argon2id of the rest
    used_at timestamptz,
    primary key (person_id, name)
);

create table people.known_device (
    fingerprint bytea primary key check (length(fingerprint) = 32), -- of what the browser's cookie holds
    person_id uuid not null references people.person,
    known_since timestamptz not null
);
comment on table people.known_device is 'Browsers somebody signed in from; tries from elsewhere cannot shut them out there';

create table people.attempt (
    bucket bytea primary key check (length(bucket) = 32), -- fingerprint of an account's name, a device or a source
    tries int not null check (tries > 0),
    last_at timestamptz not null,
    open_at timestamptz not null -- before this, no further try is taken
);
comment on table people.attempt is 'Tries since the last success, with delays that grow';
create index attempt_by_age on people.attempt (last_at);

create table people.mailed_link (
    fingerprint bytea primary key check (length(fingerprint) = 32), -- of the token in the link
    person_id uuid not null references people.person,
    purpose text not null check (purpose in ('password', 'email', 'device')),
    new_email text check (new_email = lower(new_email) and length(new_email) between 3 and 254),
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((purpose = 'email') = (new_email is not null))
);
comment on table people.mailed_link is 'Links that were mailed: for a new password, a new address, or to be let try in this browser';

create table people.invitation (
    id uuid primary key default gen_random_uuid(),
    fingerprint bytea not null unique check (length(fingerprint) = 32), -- of the token in the link that was sent last
    organisation_id uuid, -- whose administrator invites; none: the house's
    name text not null check (length(name) between 1 and 200),
    email text not null check (email = lower(email) and length(email) between 3 and 254),
    role text not null,
    scope_kind text not null check (scope_kind in ('house', 'place', 'organisation', 'service', 'network')),
    scope_id uuid,
    ends_on date,
    invited_by uuid not null references people.person,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz,
    accepted_at timestamptz,
    accepted_by uuid references people.person,
    check ((scope_kind = 'house') = (scope_id is null)),
    check (withdrawn_at is null or accepted_at is null)
);
create index invitation_of_organisation on people.invitation (organisation_id, invited_at);

create table people.join_code (
    id uuid primary key default gen_random_uuid(),
    fingerprint bytea not null unique check (length(fingerprint) = 32),
    service_id uuid not null,
    role text not null check (role in ('PERSON_DRAWING_ON_CARE', 'FAMILY_MEMBER')),
    uses_left int not null check (uses_left >= 0),
    uses_given int not null check (uses_given between 1 and 50),
    last_day date not null,
    made_by uuid not null references people.person,
    made_at timestamptz not null,
    withdrawn_at timestamptz
);
create index join_code_of_service on people.join_code (service_id, made_at);

create table people.set_up_link (
    fingerprint bytea primary key check (length(fingerprint) = 32),
    made_at timestamptz not null
);
comment on table people.set_up_link is 'Links for the first administrator, each in a file of a node''s data folder; none counts once there is one';

create function people.manages(which uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from people.membership m
        where m.person_id = house.person() and m.approved_at is not null
            and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
            and (m.role = 'REGISTERED_MANAGER' and m.scope_kind = 'service' and m.scope_id = which
                or m.role = 'ORGANISATION_ADMINISTRATOR' and m.scope_kind = 'organisation' and m.scope_id =
                    (select organisation_id from places.service where id = which)))
$$;
comment on function people.manages(uuid) is 'Whether the one who is acting may give out codes to join a service by';

alter table people.password enable row level security;
alter table people.authenticator enable row level security;
alter table people.recovery_code enable row level security;
alter table people.known_device enable row level security;
alter table people.attempt enable row level security;
alter table people.mailed_link enable row level security;
alter table people.invitation enable row level security;
alter table people.join_code enable row level security;
alter table people.set_up_link enable row level security;

create policy own on people.password to trellis_app
    using (house.is_house() or person_id = house.person()) with check (house.is_house() or person_id = house.person());
create policy own on people.authenticator to trellis_app
    using (house.is_house() or person_id = house.person()) with check (house.is_house() or person_id = house.person());
create policy own on people.recovery_code to trellis_app
    using (house.is_house() or person_id = house.person()) with check (house.is_house() or person_id = house.person());
create policy own on people.known_device to trellis_app
    using (house.is_house() or person_id = house.person()) with check (house.is_house() or person_id = house.person());
create policy own on people.mailed_link to trellis_app
    using (house.is_house() or person_id = house.person()) with check (house.is_house() or person_id = house.person());
create policy kept_by_the_house on people.attempt to trellis_app using (house.is_house()) with check (house.is_house());
create policy kept_by_the_house on people.set_up_link to trellis_app using (house.is_house()) with check (house.is_house());
create policy administered on people.invitation to trellis_app
    using (house.is_house() or people.administers('organisation', organisation_id))
    with check (house.is_house() or people.administers('organisation', organisation_id));
create policy managed on people.join_code to trellis_app
    using (house.is_house() or people.manages(service_id)) with check (house.is_house() or people.manages(service_id));

grant select, insert, update on people.password, people.invitation, people.join_code to trellis_app;
grant select, insert, update, delete on people.authenticator, people.recovery_code, people.known_device, people.attempt,
    people.mailed_link, people.set_up_link to trellis_app;
