-- The second wall: the application works as trellis_app, which owns nothing, and says on whose behalf it acts.

create function house.acting() returns text language sql stable as $$
    select coalesce(current_setting('trellis.acting', true), '')
$$;
comment on function house.acting() is 'empty: nobody who signed in; house: Trellis itself; else the id of a person';

create function house.is_house() returns boolean language sql stable as $$
    select house.acting() = 'house'
$$;

create function house.person() returns uuid language sql stable as $$
    select case when house.acting() ~ '^[0-9a-f-]{36}$' then house.acting()::uuid end
$$;

create function house.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is only ever added to: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end
$$;

grant usage on schema house to trellis_app;
grant select on all tables in schema house to trellis_app;

-- What came before there was a second role.
grant usage on schema costing to trellis_app;
grant select, insert on costing.kept_result to trellis_app;
