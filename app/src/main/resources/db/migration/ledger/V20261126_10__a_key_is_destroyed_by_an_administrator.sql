-- What is personal in the ledger is redacted by destroying its key. Who may destroy keys may not read them.

create function ledger.destroy_key(whose uuid) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not (house.is_house() or people.administers('house', null)) then
        return false;
    end if;
    delete from ledger.subject_key where subject = whose;
    return found;
end
$$;
