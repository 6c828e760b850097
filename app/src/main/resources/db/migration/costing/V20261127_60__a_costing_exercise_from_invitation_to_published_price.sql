-- A costing exercise: who is asked what, the returns each service gives, what was checked, chosen, signed and published.
-- Providers compete: a return is seen by its own provider and by the council that asked for it, and by nobody else.

create table costing.exercise (
    id uuid primary key default gen_random_uuid(),
    place_id uuid not null, -- of places.place; subjects know each other by ids
    title text not null check (length(title) between 1 and 150),
    question text not null check (length(question) between 1 and 2000),
    model_id text not null,
    columns text[] not null check (cardinality(columns) between 1 and 12), -- kinds of care, as the model names them
    cost_year int not null check (cost_year between 2000 and 2100), -- April in which the year of the costs begins
    price_year int not null check (price_year between 2000 and 2100), -- April in which the year of the prices begins
    opens_on date not null,
    returns_by date not null,
    publishes_on date not null,
    purpose text not null check (length(purpose) between 1 and 2000), -- what the returns are used for
    sees text not null check (length(sees) between 1 and 2000), -- who will see what, in words
    previous_id uuid references costing.exercise, -- the last one of the same question
    stage text not null default 'preparing' check (stage in ('preparing', 'open', 'checking', 'published', 'withdrawn')),
    withdrawn_because text not null default '',
    version int not null default 1,
    made_by uuid not null,
    made_at timestamptz not null,
    check (opens_on <= returns_by and returns_by <= publishes_on)
);
create index exercise_in_place on costing.exercise (place_id);
comment on table costing.exercise is 'One round of costing in a place';

create table costing.service_return (
    id uuid primary key default gen_random_uuid(),
    exercise_id uuid not null references costing.exercise,
    service_id uuid not null,
    organisation_id uuid not null, -- who ran it when it was invited
    owner text not null, -- the ownership group, or the organisation where it is in none
    provider text not null, -- what that organisation was called then
    name text not null,
    kind text not null, -- in the regulator's words
    beds int, -- registered, when it was invited; none for home care
    invited_at timestamptz not null,
    told_at timestamptz, -- when its people were written to
    state text not null default 'asked' check (state in ('asked', 'begun', 'sent', 'declined')),
    figures jsonb not null default '{}', -- as typed: row to kind of care to text
    notes jsonb not null default '{}', -- row to text
    saved_at timestamptz,
    version int not null default 1,
    unique (exercise_id, service_id)
);
create index return_of_organisation on costing.service_return (organisation_id);
create index return_of_service on costing.service_return (service_id);
comment on table costing.service_return is 'One service''s costs in an exercise, as they stand in its draft';

create table costing.sent_return (
    return_id uuid not null references costing.service_return,
    number int not null check (number > 0),
    figures jsonb not null,
    notes jsonb not null,
    sent_by uuid not null,
    sent_at timestamptz not null,
    primary key (return_id, number)
);
comment on table costing.sent_return is 'A return as it was sent; sent again it is another row';

create table costing.shared_cost (
    exercise_id uuid not null references costing.exercise,
    organisation_id uuid not null,
    line text not null,
    pounds_a_year numeric(14, 2) not null check (pounds_a_year >= 0), -- for all its invited services together
    saved_at timestamptz not null,
    primary key (exercise_id, organisation_id, line)
);
comment on table costing.shared_cost is 'What a provider spends on all its services together, filled in once';

create table costing.acknowledgement (
    exercise_id uuid not null references costing.exercise,
    person_id uuid not null,
    notice_sha256 text not null check (notice_sha256 ~ '^[0-9a-f]{64}$'),
    at timestamptz not null,
    primary key (exercise_id, person_id, notice_sha256)
);
comment on table costing.acknowledgement is 'Who has read the notice about competition law, in which wording';

create table costing.document (
    id uuid primary key default gen_random_uuid(),
    exercise_id uuid not null references costing.exercise,
    name text not null check (length(name) between 1 and 150),
    media_type text not null,
    content bytea not null check (octet_length(content) between 1 and 10485760),
    added_by uuid not null,
    added_at timestamptz not null,
    removed_at timestamptz
);
create index document_of_exercise on costing.document (exercise_id);

create table costing.question (
    id uuid primary key default gen_random_uuid(),
    exercise_id uuid not null references costing.exercise,
    asked_by uuid not null,
    asked_at timestamptz not null,
    words text not null check (length(words) between 1 and 2000),
    held text[] not null default '{}', -- what the guard saw in it: a person of the council looks first
    state text not null check (state in ('held', 'asked', 'answered', 'declined')),
    answer text not null default '' check (length(answer) <= 4000),
    answered_at timestamptz
);
create index question_of_exercise on costing.question (exercise_id);

create table costing.query (
    id uuid primary key default gen_random_uuid(),
    return_id uuid not null references costing.service_return,
    line text not null, -- empty: about the whole return
    opened_at timestamptz not null,
    closed_at timestamptz
);
create index query_of_return on costing.query (return_id);
comment on table costing.query is 'Something the council asks a provider about a line of its return';

create table costing.query_message (
    query_id uuid not null references costing.query,
    number int not null check (number > 0),
    side text not null check (side in ('council', 'provider')),
    words text not null check (length(words) between 1 and 2000),
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (query_id, number)
);

create table costing.exclusion (
    id uuid primary key default gen_random_uuid(),
    return_id uuid not null references costing.service_return,
    line text not null, -- empty: the whole return
    reason text not null check (length(reason) between 1 and 200),
    made_by uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz
);
create unique index exclusion_once on costing.exclusion (return_id, line) where ended_at is null;

create table costing.choice (
    exercise_id uuid not null references costing.exercise,
    kind_of_care text not null,
    number int not null check (number > 0),

    reasons jsonb not null, -- the choices as typed, with a reason for each
    fees jsonb not null, -- the fee options and what they are tested with
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (exercise_id, kind_of_care, number)
);
comment on table costing.choice is 'The choices between returns and price, each with its reason; the last one counts';

create table costing.signature (
    exercise_id uuid not null references costing.exercise,
    number int not null check (number > 0),
    signs_as text not null check (signs_as in ('analyst', 'reviewer')),
    person_id uuid not null,
    run_sha256 text not null check (run_sha256 ~ '^[0-9a-f]{64}$'), -- of what was signed: changed, it is not signed any more
    at timestamptz not null,
    primary key (exercise_id, number)
);

create table costing.publication (
    id uuid primary key default gen_random_uuid(),
    exercise_id uuid not null references costing.exercise,
    number int not null check (number > 0),
    published_by uuid not null,
    published_at timestamptz not null,
    report jsonb not null, -- everything that is public
    run_sha256 text not null check (run_sha256 ~ '^[0-9a-f]{64}$'),
    returns_sha256 text not null check (returns_sha256 ~ '^[0-9a-f]{64}$'),
    unique (exercise_id, number)
);
comment on table costing.publication is 'A report as it was published: a versioned run that decisions cite; only ever added to';

-- What proves the report and guards later ones: read by the house alone, and sealed besides.
create table costing.sealed_returns (
    publication_id uuid primary key references costing.publication,
    sealed bytea not null
);
create table costing.release (
    publication_id uuid not null references costing.publication,
    name text not null,
    released_on date not null,
    sealed bytea not null, -- contributions and cells, for the test of what comes later
    primary key (publication_id, name)
);
comment on table costing.release is 'An aggregate that left through the disclosure service';

create trigger only_added_to before update or delete or truncate on costing.sent_return
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on costing.acknowledgement
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on costing.query_message
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on costing.choice
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on costing.signature
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on costing.publication
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on costing.sealed_returns
    for each statement execute function house.refuse_change();
create trigger only_added_to before update or delete or truncate on costing.release
    for each statement execute function house.refuse_change();

-- Who works on an exercise for the council.
create function costing.works_on(exercise uuid, roles text[]) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from costing.exercise e where e.id = exercise and people.holds(roles, 'place', e.place_id))
$$;

-- Whose return it is.
create function costing.gives(asked uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from costing.service_return r
        where r.id = asked and (people.holds(array['PROVIDER_LEAD'], 'organisation', r.organisation_id)
            or people.holds(array['REGISTERED_MANAGER'], 'service', r.service_id)))
$$;

-- Who works for the council on the exercise that a return was asked for in.
create function costing.reviews(asked uuid, roles text[]) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from costing.service_return r where r.id = asked and costing.works_on(r.exercise_id, roles))
$$;

create function costing.is_visible(exercise uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from costing.exercise e where e.id = exercise and e.stage <> 'preparing')
$$;

-- Who may take part: those who answer for an invited service, and an association of the place.
create function costing.takes_part(exercise uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from costing.exercise e where e.id = exercise and e.stage <> 'preparing'
            and people.holds(array['ASSOCIATION_OFFICER'], 'place', e.place_id))
        or exists (select from costing.service_return r where r.exercise_id = exercise and costing.gives(r.id))
$$;

-- Everybody may know how many were invited, not who has answered.
create function costing.invited(exercise uuid) returns table (services int, owners int) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select count(*)::int, count(distinct r.owner)::int from costing.service_return r where r.exercise_id = exercise
$$;

alter table costing.exercise enable row level security;
create policy seen_by on costing.exercise for select to trellis_app
    using (stage <> 'preparing' or house.is_house()
        or people.holds(array['COMMISSIONER', 'ANALYST', 'REVIEWER'], 'place', place_id));
create policy made_by_the_council on costing.exercise for insert to trellis_app
    with check (house.is_house() or people.holds(array['COMMISSIONER'], 'place', place_id));
create policy changed_by_the_council on costing.exercise for update to trellis_app
    using (house.is_house() or people.holds(array['COMMISSIONER', 'ANALYST'], 'place', place_id));

alter table costing.service_return enable row level security;
create policy seen_by on costing.service_return for select to trellis_app
    using (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER'])
        or people.holds(array['PROVIDER_LEAD'], 'organisation', organisation_id)
        or people.holds(array['REGISTERED_MANAGER'], 'service', service_id));
create policy invited_by_the_council on costing.service_return for insert to trellis_app
    with check (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER']));
create policy filled_in_by_its_own on costing.service_return for update to trellis_app
    using (house.is_house() or people.holds(array['PROVIDER_LEAD'], 'organisation', organisation_id)
        or people.holds(array['REGISTERED_MANAGER'], 'service', service_id));
create policy taken_back_before_it_opens on costing.service_return for delete to trellis_app
    using (state = 'asked' and not costing.is_visible(exercise_id)
        and costing.works_on(exercise_id, array['COMMISSIONER']));

alter table costing.sent_return enable row level security;
create policy seen_by on costing.sent_return for select to trellis_app
    using (house.is_house() or costing.gives(return_id) or costing.reviews(return_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER']));
create policy sent_by_its_own on costing.sent_return for insert to trellis_app
    with check (house.is_house() or (costing.gives(return_id) and sent_by = house.person()));

alter table costing.shared_cost enable row level security;
create policy kept_by_the_provider on costing.shared_cost to trellis_app
    using (house.is_house() or people.holds(array['PROVIDER_LEAD'], 'organisation', organisation_id));

alter table costing.acknowledgement enable row level security;
create policy seen_by on costing.acknowledgement for select to trellis_app
    using (house.is_house() or person_id = house.person()
        or costing.works_on(exercise_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER']));
create policy said_by_oneself on costing.acknowledgement for insert to trellis_app
    with check (house.is_house() or (person_id = house.person() and costing.takes_part(exercise_id)));

alter table costing.document enable row level security;
create policy seen_by on costing.document for select to trellis_app
    using (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER'])
        or (costing.is_visible(exercise_id) and removed_at is null));
create policy added_by_the_council on costing.document for insert to trellis_app
    with check (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER']));
create policy removed_by_the_council on costing.document for update to trellis_app
    using (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER']));

alter table costing.question enable row level security;
create policy seen_by on costing.question for select to trellis_app
    using (house.is_house() or asked_by = house.person()
        or costing.works_on(exercise_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER'])
        or (costing.is_visible(exercise_id) and state in ('asked', 'answered')));
create policy asked_by_those_who_take_part on costing.question for insert to trellis_app
    with check (house.is_house() or (asked_by = house.person() and state in ('held', 'asked')
        and costing.takes_part(exercise_id)));
create policy answered_by_the_council on costing.question for update to trellis_app
    using (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER', 'ANALYST']));

alter table costing.query enable row level security;
create policy seen_by on costing.query for select to trellis_app
    using (house.is_house() or costing.gives(return_id) or costing.reviews(return_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER']));
create policy opened_by_the_council on costing.query for insert to trellis_app
    with check (house.is_house() or costing.reviews(return_id, array['ANALYST']));
create policy closed_by_the_council on costing.query for update to trellis_app
    using (house.is_house() or costing.reviews(return_id, array['ANALYST']));

alter table costing.query_message enable row level security;
create policy seen_with_its_query on costing.query_message for select to trellis_app
    using (exists (select from costing.query q where q.id = query_id));
create policy written_by_either_side on costing.query_message for insert to trellis_app
    with check (house.is_house() or (written_by = house.person() and exists (
        select from costing.query q join costing.service_return r on r.id = q.return_id
        where q.id = query_id and q.closed_at is null
            and (side = 'provider' and costing.gives(r.id)
                or side = 'council' and costing.works_on(r.exercise_id, array['ANALYST'])))));

alter table costing.exclusion enable row level security;
create policy seen_by on costing.exclusion for select to trellis_app
    using (house.is_house() or costing.gives(return_id) or costing.reviews(return_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER']));
create policy made_by_the_analyst on costing.exclusion for insert to trellis_app
    with check (house.is_house() or costing.reviews(return_id, array['ANALYST']));
create policy ended_by_the_analyst on costing.exclusion for update to trellis_app
    using (house.is_house() or costing.reviews(return_id, array['ANALYST']));

alter table costing.choice enable row level security;
create policy seen_by_the_council on costing.choice for select to trellis_app
    using (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER']));
create policy made_by_the_analyst on costing.choice for insert to trellis_app
    with check (house.is_house() or (costing.works_on(exercise_id, array['ANALYST']) and made_by = house.person()));

alter table costing.signature enable row level security;
create policy seen_by_the_council on costing.signature for select to trellis_app
    using (house.is_house() or costing.works_on(exercise_id, array['COMMISSIONER', 'ANALYST', 'REVIEWER']));
create policy signed_by_oneself on costing.signature for insert to trellis_app
    with check (house.is_house() or (person_id = house.person()
        and (signs_as = 'analyst' and costing.works_on(exercise_id, array['ANALYST'])
            or signs_as = 'reviewer' and costing.works_on(exercise_id, array['REVIEWER']))));

alter table costing.publication enable row level security;
create policy public on costing.publication for select to trellis_app using (true);
create policy published_by_the_council on costing.publication for insert to trellis_app
    with check (house.is_house() or (published_by = house.person()
        and costing.works_on(exercise_id, array['COMMISSIONER'])));

alter table costing.sealed_returns enable row level security;
create policy kept_by_the_house on costing.sealed_returns for select to trellis_app using (house.is_house());
create policy sealed_with_the_report on costing.sealed_returns for insert to trellis_app
    with check (house.is_house() or exists (
        select from costing.publication p where p.id = publication_id and p.published_by = house.person()));
alter table costing.release enable row level security;
create policy kept_by_the_house on costing.release for select to trellis_app using (house.is_house());
create policy released_with_the_report on costing.release for insert to trellis_app
    with check (house.is_house() or exists (
        select from costing.publication p where p.id = publication_id and p.published_by = house.person()));

grant select, insert, update on costing.exercise, costing.document, costing.question, costing.query, costing.exclusion
    to trellis_app;
grant select, insert, update, delete on costing.service_return, costing.shared_cost to trellis_app;
grant select, insert on costing.sent_return, costing.acknowledgement, costing.query_message, costing.choice,
    costing.signature, costing.publication, costing.sealed_returns, costing.release to trellis_app;
