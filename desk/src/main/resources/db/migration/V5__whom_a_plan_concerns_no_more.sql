-- Why: an owner of a target can be taken away, a unit out of a phrase, and what a plan rests on changes. Whom it concerns no
-- more is told nothing of it. What is known is reckoned anew from what was told.

-- above_version: the version of the plan as of which it is known what it carries out.
alter table plan add column above_version bigint not null default 0;

-- A member of an addressee, by edition: who is one in any of them sees the plan. version: of what said so last; gone: by
-- decision, and kept, as what is older may come later.
create table plan_member (
    plan_id uuid not null,
    edition integer not null,
    addressee text not null,
    unit_id uuid not null,
    version bigint not null,
    gone boolean not null,
    primary key (plan_id, unit_id, edition, addressee)
);

-- Who answers for a target; nobody where unit_id is null. version: of the plan when it was said.
create table plan_owner (
    plan_id uuid not null,
    target text not null,
    unit_id uuid,
    version bigint not null,
    primary key (plan_id, target)
);

with told as materialized (
  select distinct on (e.id) e.id, e.plan_id, e.type, coalesce(e.sequence, 0) as sequence, e.data::jsonb as data
  from event e
  where e.plan_id is not null
    and e.type in ('plan.issued.v1', 'plan.amended.v1', 'plan.members-expanded.v1', 'plan.phrase-decided.v1')
  order by e.id),
said as (
  select t.plan_id, t.data->>'edition' as edition, a.value->>'key' as addressee, u.value #>> '{}' as unit_id, 0 as version,
    false as gone
  from told t cross join jsonb_array_elements(t.data->'addressees') a cross join jsonb_array_elements(a.value->'units') u
  where t.type in ('plan.issued.v1', 'plan.amended.v1')
  union all
  select t.plan_id, t.data->>'edition', t.data->>'addressee', u.value->>'id', t.sequence,
    coalesce(t.data->>'step' = 'take-out', false)
  from told t cross join jsonb_array_elements(t.data->'units') u
  where t.type in ('plan.members-expanded.v1', 'plan.phrase-decided.v1'))
insert into plan_member (plan_id, edition, addressee, unit_id, version, gone)
select distinct on (s.plan_id, s.unit_id, s.edition, s.addressee)
  s.plan_id, s.edition::integer, s.addressee, s.unit_id::uuid, s.version, s.gone
from said s order by s.plan_id, s.unit_id, s.edition, s.addressee, s.version desc;

insert into plan_owner (plan_id, target, unit_id, version)
select distinct on (e.plan_id, e.data::jsonb->>'target')
  e.plan_id, e.data::jsonb->>'target', (e.data::jsonb #>> '{owner,id}')::uuid, coalesce(e.sequence, 0)
from event e where e.plan_id is not null and e.type = 'plan.target-owner-given.v1'
order by e.plan_id, e.data::jsonb->>'target', e.sequence desc;

delete from plan_above;

with newest as materialized (
  select distinct on (e.plan_id) e.plan_id, coalesce(e.sequence, 0) as sequence, e.data::jsonb->'ancestors' as ancestors
  from event e
  where e.plan_id is not null and e.type in ('plan.issued.v1', 'plan.amended.v1', 'plan.basis-resolved.v1')
  order by e.plan_id, e.sequence desc),
placed as (
  insert into plan (id, above_version) select plan_id, sequence from newest
  on conflict (id) do update set above_version = excluded.above_version)
insert into plan_above (plan_id, above_id)
select distinct n.plan_id, a.value::uuid from newest n cross join jsonb_array_elements_text(n.ancestors) a;

-- Whom a plan names, or who answers for a target of it.
drop table plan_unit;
create view plan_unit as
select plan_id, unit_id from plan_member where not gone
union all
select plan_id, unit_id from plan_owner where unit_id is not null;
