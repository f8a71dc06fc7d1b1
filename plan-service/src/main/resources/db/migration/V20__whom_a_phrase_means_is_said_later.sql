-- Why: whom a phrase of a plan means is said after the issue, by whoever issued it (docs/adr/0074).

-- The addressees of the edition in force that name nobody and by which it asks something: what can be resolved.
create table plan_phrase (
    plan uuid not null references plan,
    addressee text not null,
    words text not null,
    primary key (plan, addressee)
);

-- What was decided: counted from 1 for each phrase. words: as it read then; rule: by which units were found. Who is meant by
-- now stands among the members.
create table phrase_decision (
    plan uuid not null references plan,
    addressee text not null,
    number integer not null,
    step text not null check (step in ('choose', 'take-out')),
    words text not null,
    units uuid[] not null check (cardinality(units) > 0),
    rule json,
    reason text not null,
    for_unit uuid not null,
    actor text not null,
    at timestamptz not null,
    primary key (plan, addressee, number)
);

-- Plans that are in force already; later ones are kept as they are issued.
insert into plan_phrase (plan, addressee, words)
select distinct on (p.id, a.key) p.id, a.key, a.name
from plan p join plan_edition e on e.plan = p.id and e.edition = p.edition
cross join lateral (select e.body::jsonb as body) t
cross join lateral (
  select a ->> 'key' as key, a ->> 'name' as name
  from jsonb_array_elements(case jsonb_typeof(t.body -> 'addressees') when 'array' then t.body -> 'addressees' end) a
  where not a ?| array['unit', 'selector'] and coalesce(jsonb_array_length(a -> 'units'), 0) = 0
    and coalesce(jsonb_array_length(a -> 'parts'), 0) = 0
    and coalesce(a ->> 'type', 'unit') not in ('person', 'society')) a
where p.state = 'issued' and exists (
  select 1 from unnest(array['$.duties[*].addressee', '$.duties[*].with[*]', '$.mandates[*].addressee',
      '$.taskGroups[*].lead[*]', '$.taskGroups[*].coordinate[*]', '$.taskGroups[*].requested[*]',
      '$.taskGroups[*].tasks[*].lead[*]', '$.taskGroups[*].tasks[*].coordinate[*]',
      '$.taskGroups[*].tasks[*].requested[*]', '$.reporting[*].who[*]', '$.addressees[*].parts[*]']) w(place)
  where jsonb_path_exists(t.body, (w.place || ' ? (@ == $key)')::jsonpath, jsonb_build_object('key', a.key)));
