-- Why: how a plan stands to one above it, and how that one ended, is told to whom both are shown. Whoever read the unit of
-- the lower one was told of the upper one too.

-- other_plan_id: the other plan that it speaks of.
alter table event add column other_plan_id uuid;

update event set audience = 'both-plans',
  other_plan_id = (data::jsonb ->> case type when 'plan.basis-ended.v1' then 'basis' else 'above' end)::uuid
where type in ('plan.conformance-assessed.v1', 'plan.basis-ended.v1');

create index event_waits_for_other_plan on event (other_plan_id) where position is null;
create index event_of_other_plan on event (other_plan_id, position) where other_plan_id is not null;
