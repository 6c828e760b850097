-- Bodies keep what they ask and when they come themselves. Each writes for itself alone; what ended stays as the record.

alter table places.oversight
    add ended_on date, -- the first day on which it is asked no more
    add version int not null default 1,
    add check (length(btrim(topic)) between 1 and 100),
    add check (length(btrim(asks)) between 1 and 1000),
    add check (how in ('', 'visit', 'return', 'meeting')),
    add check (service_type is null or length(service_type) between 1 and 300);
create unique index oversight_once on places.oversight (body_id, lower(topic), place_id, service_id, service_type)
    nulls not distinct where ended_on is null;

alter table places.visit
    add version int not null default 1,
    add check (length(note) <= 1000),
    add check (cardinality(topics) <= 100);

-- Runs as the owner, so that it can look at memberships that the one who is acting may not see.
create function places.speaks_for(body uuid, place uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from people.membership m, places.organisation o
        where m.person_id = house.person() and m.approved_at is not null
            and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
            and o.id = body and (o.closed_on is null or o.closed_on > current_date)
            and (m.role = 'HOUSE_ADMINISTRATOR' and m.scope_kind = 'house' and o.kind <> 'provider'
                or m.scope_kind = 'place' and m.scope_id = place and (o.place_id is null or o.place_id = place)
                    and (m.role, o.kind) in (('COMMISSIONER', 'council'), ('QUALITY_OFFICER', 'council'),
                        ('REGULATOR_INSPECTOR', 'regulator'), ('HEALTHWATCH_OFFICER', 'healthwatch'),
                        ('HEALTH_COMMISSIONER', 'health-body'))))
$$;
comment on function places.speaks_for(uuid, uuid) is
    'Whether the one who is acting may write, for a body, what it asks of services of a place and when it visits them';

create function places.place_of(service uuid) returns uuid language sql stable as $$
    select s.place_id from places.service s where s.id = service
$$;

drop policy added_by_members on places.oversight;
drop policy changed_by_members on places.oversight;
drop policy removed_by_members on places.oversight;
create policy added_by_the_body on places.oversight for insert to trellis_app
    with check (house.is_house() or places.speaks_for(body_id, coalesce(place_id, places.place_of(service_id))));
create policy changed_by_the_body on places.oversight for update to trellis_app
    using (house.is_house() or places.speaks_for(body_id, coalesce(place_id, places.place_of(service_id))))
    with check (house.is_house() or places.speaks_for(body_id, coalesce(place_id, places.place_of(service_id))));
create policy removed_by_the_house on places.oversight for delete to trellis_app using (house.is_house());

drop policy added_by_members on places.visit;
drop policy changed_by_members on places.visit;
drop policy removed_by_members on places.visit;
create policy added_by_the_body on places.visit for insert to trellis_app
    with check (house.is_house() or places.speaks_for(body_id, places.place_of(service_id)));
create policy changed_by_the_body on places.visit for update to trellis_app
    using (house.is_house() or places.speaks_for(body_id, places.place_of(service_id)))
    with check (house.is_house() or places.speaks_for(body_id, places.place_of(service_id)));
create policy removed_by_the_house on places.visit for delete to trellis_app using (house.is_house());
