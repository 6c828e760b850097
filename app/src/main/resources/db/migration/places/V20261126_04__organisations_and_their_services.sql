-- Local care systems: places, the organisations in them, the services these run, and who watches over whom.

create schema places;
grant usage on schema places to trellis_app;

create table places.place (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'), -- in addresses
    name text not null,
    simulated boolean not null default false,
    made_at timestamptz not null default now()
);
comment on table places.place is 'A local care system: the area of one council, or of several';

create table places.area (
    name text primary key, -- a local authority as regulators write it
    place_id uuid not null references places.place
);
create index area_of_place on places.area (place_id);

create table places.ownership_group (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    regulator_id text unique -- such as the English regulator's brand id
);
comment on table places.ownership_group is 'Organisations under one owner';

create table places.organisation (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in
        ('provider', 'council', 'health-body', 'regulator', 'healthwatch', 'association', 'network')),
    name text not null check (length(name) between 1 and 300),
    group_id uuid references places.ownership_group,
    place_id uuid references places.place, -- where it acts; none: everywhere, or where its services are
    address text not null default '',
    postcode text not null default '',
    telephone text not null default '',
    email text not null default '',
    website text not null default '',
    opened_on date,
    closed_on date,
    simulated boolean not null default false,
    source text not null default '', -- the file or person it came from
    imported jsonb not null default '{}', -- what the last file said, field by field
    edited text[] not null default '{}', -- fields that people changed: an import leaves them alone
    version int not null default 1,
    check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
create index organisation_of_group on places.organisation (group_id);
create index organisation_in_place on places.organisation (place_id);

create table places.service (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references places.organisation,
    place_id uuid references places.place,
    name text not null check (length(name) between 1 and 300),
    description text not null default '',
    address text not null default '',
    postcode text not null default '', -- whole, or the district alone
    district text not null generated always as (upper(split_part(postcode, ' ', 1))) stored,
    region text not null default '',
    latitude double precision check (latitude between -90 and 90), -- degrees
    longitude double precision check (longitude between -180 and 180), -- degrees
    telephone text not null default '',
    email text not null default '',
    website text not null default '',
    care_home boolean,
    capacity int check (capacity between 0 and 5000), -- registered beds or places
    opened_on date,
    closed_on date,
    simulated boolean not null default false,
    source text not null default '',
    imported jsonb not null default '{}',
    edited text[] not null default '{}',
    version int not null default 1,
    check (closed_on is null or opened_on is null or closed_on >= opened_on)
);
create index service_of_organisation on places.service (organisation_id);
create index service_in_place on places.service (place_id);
create index service_by_district on places.service (district);
create index service_by_words on places.service using gin (to_tsvector('simple', name || ' ' || address || ' ' || postcode));
create index service_by_name on places.service (lower(name), id);

create table places.service_type (
    service_id uuid not null references places.service on delete cascade,
    type text not null, -- in the regulator's words, such as 'Care home service with nursing'
    primary key (service_id, type)
);
create index service_type_by_type on places.service_type (type);

create table places.client_group (
    service_id uuid not null references places.service on delete cascade,
    client_group text not null, -- such as 'Dementia'
    primary key (service_id, client_group)
);
create index client_group_by_group on places.client_group (client_group);

create table places.identifier (
    scheme text not null check (scheme in ('cqc-location', 'cqc-provider', 'cqc-brand', 'care-inspectorate-service',
        'care-inspectorate-provider', 'ods', 'companies-house', 'uprn', 'local')),
    value text not null check (length(value) between 1 and 100),
    organisation_id uuid references places.organisation,
    service_id uuid references places.service,
    since date,
    until date, -- the day it was replaced
    primary key (scheme, value),
    check ((organisation_id is null) <> (service_id is null))
);
create index identifier_of_service on places.identifier (service_id);
create index identifier_of_organisation on places.identifier (organisation_id);

create table places.succession (
    newer_scheme text not null,
    newer_value text not null,
    older_scheme text not null,
    older_value text not null,
    service_id uuid not null references places.service,
    basis text not null check (basis in ('regulator', 'name-and-postcode', 'address-and-postcode', 'person')),
    noted_at timestamptz not null default now(),
    primary key (newer_scheme, newer_value, older_scheme, older_value)
);
comment on table places.succession is 'Which registration of a service replaced which, when its owner changed';

create table places.rating (
    service_id uuid not null references places.service on delete cascade,
    regulator text not null check (regulator in ('cqc', 'care-inspectorate', 'simulated')),
    about text not null default '', -- the service or population group; empty for the whole
    domain text not null, -- 'overall', or a domain of the framework
    level text not null, -- in the regulator's words
    published_on date,
    inherited boolean not null default false,
    current boolean not null default true,
    source text not null default '',
    noted_at timestamptz not null default now()
);
create unique index rating_once on places.rating
    (service_id, regulator, about, domain, coalesce(published_on, '-infinity'::date));

create table places.oversight (
    id uuid primary key default gen_random_uuid(),
    body_id uuid not null references places.organisation,
    place_id uuid references places.place, -- it looks at every service of a place,
    service_id uuid references places.service, -- or at one service,
    service_type text, -- or at every service of a type (in the place, where one is named)
    topic text not null, -- such as 'Safety of medicines': two bodies with one topic ask the same
    asks text not null, -- what it wants to see
    how text not null default '', -- 'visit', 'return', 'meeting'
    every_months int check (every_months between 1 and 120),
    check (num_nonnulls(place_id, service_id, service_type) > 0)
);
create index oversight_by_body on places.oversight (body_id);
create index oversight_of_place on places.oversight (place_id);
create index oversight_of_service on places.oversight (service_id);

create table places.visit (
    id uuid primary key default gen_random_uuid(),
    body_id uuid not null references places.organisation,
    service_id uuid not null references places.service,
    on_day date not null,
    status text not null check (status in ('done', 'planned', 'cancelled')),
    topics text[] not null default '{}',
    note text not null default ''
);
create index visit_of_service on places.visit (service_id, on_day);

-- What is done to the directory; a run is applied once, whole.
create table places.import_run (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    file text not null,
    file_sha256 text not null,
    asked_by uuid,
    asked_at timestamptz not null default now(),
    state text not null check (state in ('reading', 'previewed', 'applying', 'applied', 'refused', 'abandoned')),
    total int not null default 0, -- rows
    done int not null default 0,
    report jsonb not null default '{}',
    content bytea -- the file, until it is applied or abandoned
);

grant select, insert, update, delete on all tables in schema places to trellis_app;

-- The directory is public; writing it is for people with a membership, and for the house.
do $$
declare
    each text;
begin
    foreach each in array array['place', 'area', 'ownership_group', 'organisation', 'service', 'service_type',
        'client_group', 'identifier', 'succession', 'rating', 'oversight', 'visit'] loop
        execute format('alter table places.%I enable row level security', each);
        execute format('create policy read_by_all on places.%I for select to trellis_app using (true)', each);
        execute format('create policy added_by_members on places.%I for insert to trellis_app with check (house.acting() <> %L)', each, '');
        execute format('create policy changed_by_members on places.%I for update to trellis_app using (house.acting() <> %L)', each, '');
        execute format('create policy removed_by_members on places.%I for delete to trellis_app using (house.acting() <> %L)', each, '');
    end loop;
end
$$;
alter table places.import_run enable row level security;
create policy kept_from_the_public on places.import_run to trellis_app
    using (house.acting() <> '') with check (house.acting() <> '');
