-- What an exercise follows stands still once it opens: the model and the rules of disclosure as they were that day. A later
-- Trellis with other models and rules still prices, publishes and proves it as it was agreed.
alter table costing.exercise
    add model_yaml text not null default '', -- empty until it opens
    add rules_yaml text not null default '';
create trigger stands_still before update on costing.exercise for each row
    when (old.model_yaml <> ''
        and (old.model_yaml, old.rules_yaml) is distinct from (new.model_yaml, new.rules_yaml))
    execute function house.refuse_change();

-- Everything but the returns that makes the report, as canonical JSON: its SHA-256 is run_sha256.
alter table costing.publication add run text not null default '';

-- A draft is its provider's alone until it is sent: the council sees how far each service is, not what it has typed.
create table costing.return_draft (
    return_id uuid primary key references costing.service_return,
    figures jsonb not null, -- as typed: row to kind of care to text
    notes jsonb not null -- row to text
);
comment on table costing.return_draft is 'What stands in the draft of a return';
insert into costing.return_draft (return_id, figures, notes)
    select id, figures, notes from costing.service_return where saved_at is not null;
alter table costing.service_return drop column figures, drop column notes;
comment on table costing.service_return is 'One service that was invited to an exercise, and how far its return is';

alter table costing.return_draft enable row level security;
create policy kept_by_its_own on costing.return_draft to trellis_app using (house.is_house() or costing.gives(return_id));
grant select, insert, update on costing.return_draft to trellis_app;
