-- Passkeys: the public half of a key that a person's device keeps. Nothing in here lets anybody in.

create table people.passkey (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references people.person,
    name text not null check (length(name) between 1 and 60),
    credential_id bytea not null unique check (length(credential_id) between 1 and 1023), -- WebAuthn level 3, 4: at most 1023
    public_key bytea not null, -- COSE
    attestation bytea not null, -- what the device said when it made the key, which names the key again
    sign_count bigint not null check (sign_count >= 0), -- 0 for ever with devices that do not count
    transports text[] not null, -- how browsers reach it, such as internal or usb
    backup_eligible boolean not null,
    backed_up boolean not null,
    added_at timestamptz not null,
    last_used_at timestamptz
);
comment on table people.passkey is 'Keys of devices that people sign in with in place of a password and code';
create index passkey_of_person on people.passkey (person_id);

alter table people.passkey enable row level security;
create policy seen_by on people.passkey for select to trellis_app
    using (house.is_house() or person_id = house.person());
create policy added_by_the_person on people.passkey for insert to trellis_app with check (person_id = house.person());
create policy changed_by on people.passkey for update to trellis_app
    using (house.is_house() or person_id = house.person()) with check (house.is_house() or person_id = house.person());
create policy removed_by_the_person on people.passkey for delete to trellis_app
    using (house.is_house() or person_id = house.person()); -- the house when a lost second step is taken away

grant select, insert, update, delete on people.passkey to trellis_app;
