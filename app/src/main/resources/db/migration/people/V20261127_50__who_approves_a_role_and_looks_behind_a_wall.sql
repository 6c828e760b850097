-- Roles are proposed by one person and approved by another, through an organisation that answers for both.

alter table people.membership add column organisation_id uuid; -- none: given by whoever runs this Trellis
comment on column people.membership.organisation_id is 'The organisation through which somebody has a role';
comment on column people.membership.proposed_by is
    'The administrator who proposed it, or the person who asked for it by accepting an invitation; none: Trellis itself';
create index membership_through on people.membership (organisation_id);

update people.membership set proposed_by = person_id where proposed_by = approved_by;
update people.membership m set organisation_id = case m.scope_kind
    when 'organisation' then m.scope_id
    when 'network' then m.scope_id
    when 'service' then (select s.organisation_id from places.service s where s.id = m.scope_id)
    else (select i.organisation_id from people.invitation i
        where i.accepted_by = m.person_id and i.role = m.role and i.scope_kind = m.scope_kind
            and i.scope_id is not distinct from m.scope_id
        limit 1)
    end;

alter table people.membership add constraint author_is_not_approver check (approved_by <> proposed_by);
alter table people.membership add constraint nobody_approves_their_own_role check (approved_by <> person_id);

create function people.holds(roles text[], kind text, id uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from people.membership m
        where m.person_id = house.person() and m.approved_at is not null
            and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
            and m.role = any (holds.roles) and m.scope_kind = holds.kind and m.scope_id is not distinct from holds.id)
$$;
comment on function people.holds(text[], text, uuid) is 'Whether the one who is acting has one of these roles there today';

create or replace function people.knows(whom uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from people.membership m
        where m.person_id = whom
            and (people.administers(m.scope_kind, m.scope_id) or people.administers('organisation', m.organisation_id)))
$$;

drop policy seen_by on people.membership;
drop policy proposed_by_administrators on people.membership;
drop policy changed_by_administrators on people.membership;
create policy seen_by on people.membership for select to trellis_app
    using (house.is_house() or person_id = house.person() or people.administers('organisation', organisation_id));
create policy proposed_by_administrators on people.membership for insert to trellis_app
    with check (house.is_house() or (people.administers('organisation', organisation_id)
        and proposed_by = house.person() and approved_by is null and approved_at is null));
create policy changed_by_administrators_and_ended_by_oneself on people.membership for update to trellis_app
    using (house.is_house() or person_id = house.person() or people.administers('organisation', organisation_id));

-- Nobody holds two of the three signatures that the law wants of three people, at one time.
create function people.keep_signatures_apart() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    signatures constant text[] := array['DIRECTOR', 'SECTION_151_OFFICER', 'MONITORING_OFFICER'];
begin
    if new.role = any (signatures) then
        perform from people.person where id = new.person_id for update; -- two at once wait for each other
        if exists (
            select from people.membership other
            where other.person_id = new.person_id and other.id <> new.id
                and other.role = any (signatures) and other.role <> new.role
                and daterange(other.starts_on, other.ends_on, '[]') && daterange(new.starts_on, new.ends_on, '[]')) then
            raise exception 'nobody holds two of the three statutory signatures'
                using errcode = 'check_violation', constraint = 'signatures_apart';
        end if;
    end if;
    return new;
end
$$;
create trigger keep_signatures_apart before insert or update on people.membership
    for each row execute function people.keep_signatures_apart();

-- What was proposed stays as it was proposed; it is approved once, by whoever acts, and ended once.
create function people.keep_what_was_proposed() returns trigger language plpgsql as $$
begin
    if (new.id, new.person_id, new.role, new.scope_kind, new.scope_id, new.organisation_id, new.starts_on, new.proposed_by)
        is distinct from
        (old.id, old.person_id, old.role, old.scope_kind, old.scope_id, old.organisation_id, old.starts_on, old.proposed_by)
        or (old.approved_at is not null and (new.approved_at, new.approved_by) is distinct from (old.approved_at, old.approved_by))
        or (old.ended_by is not null and (new.ended_by, new.ended_reason, new.ends_on) is distinct from
            (old.ended_by, old.ended_reason, old.ends_on)) then
        raise exception 'what was proposed, approved or ended stays as it was' using errcode = 'restrict_violation';
    end if;
    if house.person() is not null and new.approved_at is not null and old.approved_at is null
        and new.approved_by is distinct from house.person() then
        raise exception 'a role is approved by whoever acts' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_what_was_proposed before update on people.membership
    for each row execute function people.keep_what_was_proposed();

-- Whoever lost their second step chooses a new password too.
grant delete on people.password to trellis_app;

-- An administrator looks at what is held about somebody only with a second administrator, for a while, and told.
create table people.break_glass (
    id uuid primary key default gen_random_uuid(),
    subject_id uuid not null references people.person,
    reason text not null check (length(reason) between 20 and 2000),
    asked_by uuid not null references people.person,
    asked_at timestamptz not null,
    answered_by uuid references people.person,
    answered_at timestamptz,
    approved boolean, -- none: not answered yet
    opens_until timestamptz, -- while the asker may look
    closed_at timestamptz, -- before that, by the asker
    constraint a_second_person_answers check (answered_by <> asked_by and answered_by <> subject_id),
    constraint nobody_asks_about_themselves check (asked_by <> subject_id),
    check (num_nulls(answered_by, answered_at, approved) in (0, 3)),
    check ((opens_until is not null) = coalesce(approved, false))
);
comment on table people.break_glass is 'Looks of administrators at what is held about somebody, each with a reason and a second person';
create index break_glass_about on people.break_glass (subject_id, asked_at);

create function people.keep_the_question() returns trigger language plpgsql as $$
begin
    if (new.id, new.subject_id, new.reason, new.asked_by, new.asked_at)
        is distinct from (old.id, old.subject_id, old.reason, old.asked_by, old.asked_at)
        or (old.answered_at is not null and (new.answered_by, new.answered_at, new.approved, new.opens_until)
            is distinct from (old.answered_by, old.answered_at, old.approved, old.opens_until))
        or (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
        or (old.answered_at is null and new.answered_at is not null and new.answered_by is distinct from house.person()) then
        raise exception 'what was asked and answered stays as it was' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_the_question before update on people.break_glass
    for each row execute function people.keep_the_question();

alter table people.break_glass enable row level security;
create policy seen_by_administrators_and_the_subject on people.break_glass for select to trellis_app
    using (house.is_house() or subject_id = house.person() or people.administers('house', null));
create policy asked_by_administrators on people.break_glass for insert to trellis_app
    with check (people.administers('house', null) and asked_by = house.person() and answered_at is null);
create policy answered_by_administrators on people.break_glass for update to trellis_app
    using (people.administers('house', null));
grant select, insert, update on people.break_glass to trellis_app;
