-- Why: whoever holds an item of a plan may hand it down to those below it (R22): their assignments are decided on by that unit
-- and not by the plan's issuer.

-- assigner_id: who decides on it; null where that is the owner of the plan. handed_round: the last round of its item that names
-- its unit.
alter table assignment add column assigner_id uuid, add column handed_round integer;
create index assignment_assigner on assignment (assigner_id) where assigner_id is not null;

-- What is known of the last round of an item, and which of its chunks were taken.
create table plan_handing (
    plan_id uuid not null references plan_ref,
    item_key text not null,
    round integer not null,
    taken integer[] not null,
    primary key (plan_id, item_key)
);

-- What is handed down falls away with a round that does not name it, its occurrences with it; editions name the others.
create or replace view assignment_fallen as
select a.id as assignment_id, a.plan_id, a.unit_id, t.edition, e.recalls,
  exists (select 1 from plan_edition l where l.plan_id = a.plan_id and l.edition >= t.edition and l.ended) as ended
from assignment a
left join assignment s on s.id = a.series_id
cross join lateral (
  select n.edition from plan_item_named n
  where n.plan_id = a.plan_id and n.item_key = a.item_key
    and n.edition > coalesce(s.named, s.edition, a.named, a.edition)
  order by n.edition limit 1) t
join plan_edition e on e.plan_id = a.plan_id and e.edition = t.edition
where a.assigner_id is null
union all
select a.id, a.plan_id, a.unit_id, case when a.series_id is null then a.fell else s.fell end, true, true
from assignment a
left join assignment s on s.id = a.series_id
where a.assigner_id is not null and case when a.series_id is null then a.fell else s.fell end is not null;
