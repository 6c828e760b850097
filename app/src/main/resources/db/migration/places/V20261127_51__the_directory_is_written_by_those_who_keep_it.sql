-- Everybody reads the directory. The rows are written by those whom the table of permissions names, and by the house.

do $$
declare
    each text;
begin
    foreach each in array array['place', 'area', 'ownership_group', 'organisation', 'service', 'service_type',
        'client_group', 'identifier', 'succession', 'rating'] loop
        execute format('drop policy added_by_members on places.%I', each);
        execute format('drop policy changed_by_members on places.%I', each);
        execute format('drop policy removed_by_members on places.%I', each);
    end loop;
    -- What only an import or an administrator writes.
    foreach each in array array['place', 'area', 'ownership_group', 'identifier', 'succession', 'rating'] loop
        execute format('create policy written_by_the_house_and_its_administrators on places.%I to trellis_app'
            ' using ((select house.is_house() or people.administers(''house'', null)))', each);
    end loop;
end
$$;

create function places.keeps_service(service uuid, organisation uuid, place uuid) returns boolean
    language sql stable as $$
    select people.holds(array['REGISTERED_MANAGER'], 'service', service)
        or people.holds(array['PROVIDER_LEAD'], 'organisation', organisation)
        or people.holds(array['COMMISSIONER', 'QUALITY_OFFICER'], 'place', place)
$$;
comment on function places.keeps_service(uuid, uuid, uuid) is 'Whether the one who is acting keeps a service''s facts true';

create policy added_by_administrators on places.organisation for insert to trellis_app
    with check ((select house.is_house() or people.administers('house', null)));
create policy changed_by_its_own on places.organisation for update to trellis_app
    using ((select house.is_house() or people.administers('house', null))
        or people.holds(array['PROVIDER_LEAD', 'ORGANISATION_ADMINISTRATOR'], 'organisation', id));

create policy added_by_commissioners on places.service for insert to trellis_app
    with check ((select house.is_house() or people.administers('house', null))
        or people.holds(array['COMMISSIONER'], 'place', place_id));
create policy changed_by_those_who_keep_it on places.service for update to trellis_app
    using ((select house.is_house() or people.administers('house', null))
        or places.keeps_service(id, organisation_id, place_id));

create policy kept_with_the_service on places.service_type to trellis_app
    using ((select house.is_house() or people.administers('house', null))
        or exists (select from places.service s
            where s.id = service_id and places.keeps_service(s.id, s.organisation_id, s.place_id)));
create policy kept_with_the_service on places.client_group to trellis_app
    using ((select house.is_house() or people.administers('house', null))
        or exists (select from places.service s
            where s.id = service_id and places.keeps_service(s.id, s.organisation_id, s.place_id)));

-- Files are a matter of administrators.
drop policy kept_from_the_public on places.import_run;
drop policy kept_from_the_public on places.import_change;
drop policy kept_from_the_public on places.import_refusal;
create policy for_administrators on places.import_run to trellis_app
    using ((select house.is_house() or people.administers('house', null)));
create policy for_administrators on places.import_change to trellis_app
    using ((select house.is_house() or people.administers('house', null)));
create policy for_administrators on places.import_refusal to trellis_app
    using ((select house.is_house() or people.administers('house', null)));
