-- Why: an edition can take away whom a regime goes to, and who receives it later is told what was told before.

-- version: of the regime when it was said.
alter table regime add column version bigint not null default 0;

with newest as (
  select distinct on (e.regime_id) e.regime_id, coalesce(e.sequence, 0) as sequence, e.data::jsonb as data
  from event e
  where e.regime_id is not null and e.type in ('regime.opened.v1', 'regime.amended.v1', 'regime.addressed.v1')
  order by e.regime_id, e.sequence desc)
update regime r set version = n.sequence, units = array(
  select (u.value->>'id')::uuid from jsonb_array_elements(n.data->'receivers') u
  union
  select (u.value->>'id')::uuid from jsonb_array_elements(n.data->'consolidators') u)
from newest n where r.id = n.regime_id;

create index event_of_regime on event (regime_id, position) where regime_id is not null;
