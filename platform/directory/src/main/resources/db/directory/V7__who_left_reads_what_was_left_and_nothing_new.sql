-- A post that ended with its unit reads on what the unit left. What is new above it or in its territory is none of that:
-- so it opens neither what the units above are asked from then on, nor what the territory adds up to, unless that has
-- ended too.

-- Whose affairs concern the actor from above: the units of its posts, whom these came after, and all above either; of
-- posts that ended with their unit only these units.
create or replace function actor_superiors(actor text, on_day date) returns setof uuid
language sql stable parallel safe rows 20 as $$
    with recursive own(id, past) as (
      select p.unit_id, p.past from actor_posts(actor, on_day) p
      union
      select l.unit_id, o.past from own o join known_line l on l.above_id = o.id
      where l.tree = 'heir' and l.from_day <= on_day and l.to_day > on_day),
    above(id) as (
      select o.id from own o where not o.past
      union
      select l.above_id from above a join known_line l on l.unit_id = a.id
      where l.tree in ('command', 'leadership') and l.from_day <= on_day and l.to_day > on_day)
    select a.id from above a
    union
    select o.id from own o where o.past
$$;

-- Whether the actor may read what the units of a territory add up to: by a post at a unit that sits there or in a
-- territory above it, or in one that came after it; by oversight only where that reaches below; by a post that ended with
-- its unit only where that unit's territory has ended too.
create or replace function actor_sees_area(actor text, area uuid, on_day date) returns boolean
language sql stable parallel safe as $$
    with recursive above(id) as (
      select area
      union
      select l.above_id from above a join known_line l on l.unit_id = a.id
      where l.tree in ('area', 'heir') and l.from_day <= on_day and l.to_day > on_day)
    select exists (
      select 1 from actor_posts(actor, on_day) p
      left join known_standing s on s.unit_id = p.unit_id and s.from_day <= on_day and s.to_day > on_day
      join above a on a.id = coalesce(s.area, p.unit_id)
      where (p.duty <> 'oversee' or p.subtree)
        and (not p.past or exists (select 1 from known_unit u where u.id = a.id and u.ends <= on_day)))
$$;
