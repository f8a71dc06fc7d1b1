-- Why: what a plan wants every year, quarter or month, or on days of each year, is done and judged each time: such an
-- assignment, a series, opens an occurrence for each of its windows, which is an assignment of its own.

-- windows: as the plan writes them; recurs: whether occurrences come of it; dated: the first day that the plan's date can mean.
alter table plan_item add column windows text[] not null default '{}', add column recurs boolean not null default false;
alter table plan_ref add column dated date;

-- Of an occurrence: its series and its days. Of a series: from when on windows count that have not ended, and the day on
-- which the next opens, in the past where it is to be looked at now.
alter table assignment add column series_id uuid, add column from_day date, add column to_day date,
    add column occurs_since date, add column occurs_next date;
alter table assignment drop constraint assignment_once;
alter table assignment add constraint assignment_once unique nulls not distinct (plan_id, unit_id, item_key, from_day, to_day);
create index assignment_of_series on assignment (series_id) where series_id is not null;
create index assignment_occurs on assignment (occurs_next) where occurs_next is not null;

-- What is known already recurs from today on; by its days of the year only once an edition tells them.
update plan_item set recurs = true where recurrence ~ '(^|\+)(annual|six-monthly|quarterly|monthly)(\+|$)';
update assignment a set occurs_since = current_date, occurs_next = '-infinity'
from plan_item i where i.plan_id = a.plan_id and i.key = a.item_key and i.recurs;

-- A mandate asks for the series.
create or replace view mandate_duty as
select m.id as mandate_id, a.id as assignment_id
from mandate_ref m
join assignment a on a.plan_id = m.plan_id and a.unit_id = m.unit_id and a.series_id is null
join plan_item i on i.plan_id = a.plan_id and i.key = a.item_key
where a.role in ('lead', 'standing', 'consolidate', 'perform')
  and (exists (select 1 from plan_mandate d where d.plan_id = m.plan_id and d.asks = m.asks and d.item_key = a.item_key)
    or i.recurrence is null
      and i.produces = case m.asks when 'own-plan' then 'plan' when 'council-resolution' then 'resolution' end);

-- An occurrence falls away with its series.
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
join plan_edition e on e.plan_id = a.plan_id and e.edition = t.edition;
