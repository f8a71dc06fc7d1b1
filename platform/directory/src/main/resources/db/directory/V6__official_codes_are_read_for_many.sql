-- The official code: of the scheme with the lowest rank among those the unit has on the day (of its life). At most one
-- row; a statement over many units takes it into its own plan, as it can take no function of a single value.
create function official_code(unit uuid, on_day date) returns table (code text)
language sql stable parallel safe rows 1 as $$
    select c.scheme || ':' || c.code
    from known_code c
    join known_unit u on u.id = c.unit_id
    left join known_word w on w.list = 'scheme' and w.code = c.scheme
    where c.unit_id = unit and c.from_day <= least(greatest(on_day, u.begins), u.ends - 1)
      and c.to_day > least(greatest(on_day, u.begins), u.ends - 1)
    order by w.rank nulls last, c.scheme limit 1
$$;

create or replace function unit_code_on(unit uuid, on_day date) returns text language sql stable parallel safe as $$
    select o.code from official_code(unit, on_day) o
$$;
