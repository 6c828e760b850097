-- A demonstration holds made-up people whom anybody may sign in as. So it is never where real people are, nor they in it.

create schema demonstration;
grant usage on schema demonstration to trellis_app;

create table demonstration.county (
    only_one boolean primary key default true check (only_one),
    place_id uuid not null,
    seed bigint not null,
    day date not null, -- which its dates are counted from
    begun_at timestamptz not null
);
comment on table demonstration.county is 'There is a row where this is a demonstration, and it stays one';

create trigger only_added_to before update or delete or truncate on demonstration.county
    for each statement execute function house.refuse_change();

alter table demonstration.county enable row level security;
create policy read_by_all on demonstration.county for select to trellis_app using (true);
create policy begun_by_the_house on demonstration.county for insert to trellis_app with check (house.is_house());
grant select, insert on demonstration.county to trellis_app;

-- Runs as the owner: whoever looks sees no people, and must still not take a real Trellis for an empty one.
create function demonstration.standing() returns text language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select case
        when exists (select from demonstration.county) then 'made-up'
        when exists (select from people.person) or exists (select from places.place)
            or exists (select from places.organisation) then 'real'
        else 'empty'
    end
$$;
comment on function demonstration.standing() is 'made-up: a demonstration; real: in use; empty: neither yet';

create function demonstration.begin_only_where_nobody_is() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    lock table people.person in share row exclusive mode; -- nobody joins meanwhile
    if demonstration.standing() <> 'empty' then
        raise exception 'a demonstration begins only where there are no people and no organisations'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger begin_only_where_nobody_is before insert on demonstration.county
    for each row execute function demonstration.begin_only_where_nobody_is();

create function demonstration.keep_people_apart() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.joined_by = 'demonstration' and not exists (select from demonstration.county) then
        raise exception 'made-up people are only in a demonstration' using errcode = 'restrict_violation';
    end if;
    if new.joined_by = 'first' and exists (select from demonstration.county) then
        raise exception 'a demonstration is not set up for real use' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_people_apart before insert or update of joined_by on people.person
    for each row execute function demonstration.keep_people_apart();

create function demonstration.refuse_password() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from people.person where id = new.person_id and joined_by = 'demonstration') then
        raise exception 'made-up people have no password' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_password before insert or update on people.password
    for each row execute function demonstration.refuse_password();
