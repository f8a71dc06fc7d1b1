-- Why: each plan asks it of the mandates that it answers, and each time all mandates there are were read: the planner
-- expects hundreds of origins where there is nearly always none. A subquery for each one is answered by the index.
create or replace function mandate_stands_for(mandate uuid) returns setof uuid language sql stable parallel safe as $$
    with recursive taken(id) as (
      select mandate_stands_for.mandate
      union
      select g.origin from taken t, lateral (
        select o.origin from mandate_origin o where o.mandate = t.id offset 0) g)
    select (select m.unit from mandate m where m.id = t.id) from taken t
$$;
