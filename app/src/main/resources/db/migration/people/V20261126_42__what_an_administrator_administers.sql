-- Within a function a column goes before a parameter of the same name: "id" was the membership's own.
create or replace function people.administers(kind text, id uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from people.membership m
        where m.person_id = house.person() and m.approved_at is not null
            and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
            and ((m.role = 'HOUSE_ADMINISTRATOR' and m.scope_kind = 'house')
                or (m.role = 'ORGANISATION_ADMINISTRATOR' and m.scope_kind = administers.kind
                    and m.scope_id = administers.id)))
$$;
