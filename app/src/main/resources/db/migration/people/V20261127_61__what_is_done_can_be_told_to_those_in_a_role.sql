-- An entry of the ledger can be for the council's analysts alone: everybody with a role in a place reads as the place.

create or replace function people.scopes(whose uuid) returns text[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct scope_kind || coalesce(':' || scope_id, '')), '{}')
        || coalesce(array_agg(distinct role || '@' || scope_kind || coalesce(':' || scope_id, '')), '{}')
        || array['person:' || whose]
    from people.membership
    where person_id = whose and approved_at is not null
        and starts_on <= current_date and (ends_on is null or ends_on >= current_date)
$$;
comment on function people.scopes(uuid) is
    'Where a person has a membership today, such as organisation:<id>; in which role, as ANALYST@place:<id>; and the person';
