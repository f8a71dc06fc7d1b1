-- Why: what a unit that has ended had not answered is asked of who came after it (docs/adr/0084).

create index mandate_origin_origin on mandate_origin (origin);
create index mandate_passed_on on mandate (plan) where state = 'passed-on';

-- Units of which something was told since it was last compared where their mandates lie. mark: of the last telling.
create table unit_told (
    unit uuid primary key,
    mark uuid not null
);

-- The units for which a mandate is answered: its own, and those whose mandates came together in it.
create function mandate_stands_for(mandate uuid) returns setof uuid language sql stable parallel safe as $$
    with recursive taken(id) as (
      select mandate_stands_for.mandate
      union
      select g.origin from taken t join mandate_origin g on g.mandate = t.id)
    select m.unit from taken t join mandate m on m.id = t.id
$$;
