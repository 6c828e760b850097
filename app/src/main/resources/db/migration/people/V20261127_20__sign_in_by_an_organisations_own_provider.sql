-- An organisation may have its own people sign in by its own provider (OpenID Connect).

create table people.identity_provider (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null,
    name text not null check (length(name) between 1 and 60), -- on the button
    issuer text not null check (length(issuer) between 8 and 500), -- never changed: another issuer is another provider
    client_id text not null check (length(client_id) between 1 and 200),
    client_secret bytea not null, -- sealed by the house's secret; empty once it is ended
    domains text[] not null default '{}', -- of the e-mail addresses it answers for; only to find it by
    set_up_by uuid not null references people.person,
    set_up_at timestamptz not null,
    ended_at timestamptz
);
create unique index one_provider_of_an_organisation on people.identity_provider (organisation_id) where ended_at is null;

create table people.provider_link (
    id uuid primary key default gen_random_uuid(),
    provider_id uuid not null references people.identity_provider,
    person_id uuid not null references people.person,
    subject bytea not null check (length(subject) = 32), -- fingerprint of issuer and subject
    linked_at timestamptz not null,
    ended_at timestamptz
);
comment on table people.provider_link is 'Which of a provider''s people is which person here';
create unique index one_person_of_a_subject on people.provider_link (provider_id, subject) where ended_at is null;
create unique index one_subject_of_a_person on people.provider_link (provider_id, person_id) where ended_at is null;
create index provider_link_of_person on people.provider_link (person_id);

alter table people.identity_provider enable row level security;
alter table people.provider_link enable row level security;

create policy administered on people.identity_provider to trellis_app
    using (house.is_house() or people.administers('organisation', organisation_id))
    with check (house.is_house() or people.administers('organisation', organisation_id));
create policy own on people.provider_link to trellis_app
    using (house.is_house() or person_id = house.person())
    with check (house.is_house() or person_id = house.person());
-- Whoever administers an organisation ends its provider, and the links with it; the inner select is behind the wall too.
create policy of_what_one_administers on people.provider_link to trellis_app
    using (provider_id in (select id from people.identity_provider))
    with check (ended_at is not null);

grant select, insert, update on people.identity_provider, people.provider_link to trellis_app;
