-- Why: each service answers "who is this unit, what lies above it, who may act for it" from its own tables,
-- fed by identity's events, so that no service waits for another.
--
-- Days: from_day counts, to_day no longer does. Tables that answer "on any day" have no null and no gap: a unit's
-- first row reaches back to -infinity and its last one on to infinity, so an ended unit keeps its last name and line.
-- Only the directory writes here, a unit whole at a time, so nothing needs a foreign key (each would cost as much as
-- its row); a unit may also be named before its own event has come.
create table known_unit (
    id uuid primary key,
    track text not null,
    begins date not null,
    ends date,
    version bigint not null
);

-- What a unit is called and what it is.
create table known_standing (
    unit_id uuid not null,
    name text not null,
    kind text not null,
    level text not null,
    area uuid,
    from_day date not null,
    to_day date not null,
    primary key (unit_id, from_day)
);
create index known_standing_area on known_standing (area);

-- A code means its unit on its own days and on no other: it may mean another unit before and after.
create table known_code (
    scheme text not null,
    code text not null,
    unit_id uuid not null,
    from_day date not null,
    to_day date not null,
    primary key (scheme, code, from_day, unit_id)
);
create index known_code_unit on known_code (unit_id);

-- Whom a unit hangs below, in each tree of the vocabulary; and, in the tree 'heir', who came after a unit that ended.
-- The indexes hold all columns, so that walking up or down reads nothing else.
create table known_line (
    unit_id uuid not null,
    tree text not null,
    above_id uuid not null,
    from_day date not null,
    to_day date not null
);
create index known_line_up on known_line (unit_id) include (above_id, tree, from_day, to_day);
create index known_line_down on known_line (above_id) include (unit_id, tree, from_day, to_day);

-- Who takes over from whom; part is whole, split or function.
create table known_heir (
    predecessor uuid not null,
    successor uuid not null,
    from_day date not null,
    part text not null,
    primary key (predecessor, successor, part, from_day)
);
create index known_heir_successor on known_heir (successor);

create table known_post (
    id uuid primary key,
    actor text not null,
    unit_id uuid not null,
    duty text not null,
    subtree boolean not null,
    from_day date not null,
    to_day date not null,
    version bigint not null
);
create index known_post_actor on known_post (actor);

-- The words that change by decree: list is level, track, kind, tree, scheme or body (of a territory, on a track).
create table known_word (
    list text not null,
    code text not null,
    name text not null,
    rank integer,
    retired boolean not null,
    attributes jsonb not null,
    version bigint not null,
    primary key (list, code)
);

-- Unknown levels stand last.
create function level_rank(level text) returns integer language sql stable parallel safe as $$
    select coalesce((select w.rank from known_word w where w.list = 'level' and w.code = level), 1000)
$$;

create function unit_name_on(unit uuid, on_day date) returns text language sql stable parallel safe as $$
    select s.name from known_standing s where s.unit_id = unit and s.from_day <= on_day and s.to_day > on_day
$$;

-- What a unit is on a day: before it began as at first, after it ended as at last.
create function unit_on(unit uuid, on_day date)
returns table (name text, kind text, level text, track text, area uuid)
language sql stable parallel safe rows 1 as $$
    select s.name, s.kind, s.level, u.track, s.area
    from known_unit u join known_standing s on s.unit_id = u.id
    where u.id = unit and s.from_day <= on_day and s.to_day > on_day
$$;

-- Units that had ended by a day, each with the first day without it.
create function units_ended(on_day date) returns table (id uuid, ends date)
language sql stable parallel safe rows 1000 as $$
    select u.id, u.ends from known_unit u where u.ends <= on_day
$$;

-- The official code: of the scheme with the lowest rank among those the unit has on the day (of its life).
create function unit_code_on(unit uuid, on_day date) returns text language sql stable parallel safe as $$
    select c.scheme || ':' || c.code
    from known_code c
    join known_unit u on u.id = c.unit_id
    left join known_word w on w.list = 'scheme' and w.code = c.scheme
    where c.unit_id = unit and c.from_day <= least(greatest(on_day, u.begins), u.ends - 1)
      and c.to_day > least(greatest(on_day, u.begins), u.ends - 1)
    order by w.rank nulls last, c.scheme limit 1
$$;

-- The unit and all above it in one tree, with how many steps above.
create function unit_line_on(unit uuid, in_tree text, on_day date) returns table (id uuid, steps integer)
language sql stable parallel safe rows 5 as $$
    with recursive line(id, steps) as (
      select unit, 0
      union
      select l.above_id, n.steps + 1
      from line n join known_line l on l.unit_id = n.id
      where l.tree = in_tree and l.from_day <= on_day and l.to_day > on_day and n.steps < 30)
    select line.id, line.steps from line
$$;

-- The unit and all that stand above it. in_command: by command alone. heritage: only as heir of one that ended, or
-- above such an heir. Where several ways lead to one unit, the strongest counts.
create function unit_above(unit uuid, on_day date) returns table (id uuid, in_command boolean, heritage boolean)
language sql stable parallel safe rows 10 as $$
    with recursive above(id, in_command, heritage) as (
      select unit, true, false
      union
      select l.above_id, a.in_command and l.tree = 'command', a.heritage or l.tree = 'heir'
      from above a join known_line l on l.unit_id = a.id
      where l.tree in ('command', 'leadership', 'heir') and l.from_day <= on_day and l.to_day > on_day)
    select a.id, bool_or(a.in_command), bool_and(a.heritage) from above a group by a.id
$$;

-- The actor's posts of the day; and, as past, those that lasted to the end of a unit that has ended, as long as the
-- actor has any post: they read what the unit left.
create function actor_posts(actor text, on_day date)
returns table (unit_id uuid, duty text, subtree boolean, past boolean)
language sql stable parallel safe rows 3 as $$
    select t.unit_id, t.duty, t.subtree, false from known_post t
    where t.actor = actor_posts.actor and t.from_day <= on_day and t.to_day > on_day
    union all
    select t.unit_id, t.duty, t.subtree, true from known_post t join known_unit u on u.id = t.unit_id
    where t.actor = actor_posts.actor and t.to_day <= on_day and u.ends <= on_day
      and t.to_day >= u.ends and t.from_day < u.ends
      and exists (select 1 from known_post o
        where o.actor = actor_posts.actor and o.from_day <= on_day and o.to_day > on_day)
$$;

-- The units of the actor's posts of the day.
create function actor_units(actor text, on_day date) returns setof uuid
language sql stable parallel safe rows 3 as $$
    select distinct t.unit_id from known_post t
    where t.actor = actor_units.actor and t.from_day <= on_day and t.to_day > on_day
$$;

-- Whether the actor may read what the unit has. Walks up: for few rows.
create function actor_reads(actor text, unit uuid, on_day date) returns boolean
language sql stable parallel safe as $$
    select exists (
      select 1 from unit_above(unit, on_day) a join actor_posts(actor, on_day) p on p.unit_id = a.id
      where p.duty <> 'oversee' or p.subtree or (a.id = unit and not p.past))
$$;

-- All units that the actor may read. Walks down: for lists that name neither plan nor unit.
create function actor_readable(actor text, on_day date) returns setof uuid
language sql stable parallel safe rows 500 as $$
    with recursive readable(id, below) as (
      select p.unit_id, p.duty <> 'oversee' or p.subtree from actor_posts(actor, on_day) p
      where not p.past or p.duty <> 'oversee' or p.subtree
      union
      select l.unit_id, true from readable r join known_line l on l.above_id = r.id
      where r.below and l.tree in ('command', 'leadership', 'heir') and l.from_day <= on_day and l.to_day > on_day)
    select distinct r.id from readable r
$$;

-- All units that the actor may do one of the duties for.
create function actor_writable(actor text, duties text[], on_day date) returns setof uuid
language sql stable parallel safe rows 50 as $$
    with recursive writable(id, below) as (
      select p.unit_id, p.subtree from actor_posts(actor, on_day) p where not p.past and p.duty = any (duties)
      union
      select l.unit_id, true from writable r join known_line l on l.above_id = r.id
      where r.below and l.tree = 'command' and l.from_day <= on_day and l.to_day > on_day)
    select distinct r.id from writable r
$$;

-- Whose affairs concern the actor from above: the units of its posts, whom these came after, and all above either.
create function actor_superiors(actor text, on_day date) returns setof uuid
language sql stable parallel safe rows 20 as $$
    with recursive own(id) as (
      select p.unit_id from actor_posts(actor, on_day) p
      union
      select l.unit_id from own o join known_line l on l.above_id = o.id
      where l.tree = 'heir' and l.from_day <= on_day and l.to_day > on_day),
    above(id) as (
      select o.id from own o
      union
      select l.above_id from above a join known_line l on l.unit_id = a.id
      where l.tree in ('command', 'leadership') and l.from_day <= on_day and l.to_day > on_day)
    select a.id from above a
$$;

-- The unit and all below it in one tree, each with the unit that it hangs below.
create function unit_below_on(unit uuid, in_tree text, on_day date) returns table (id uuid, above_id uuid)
language sql stable parallel safe rows 1000 as $$
    with recursive below(id, above_id, steps) as (
      select unit, null::uuid, 0
      union
      select l.unit_id, l.above_id, b.steps + 1
      from below b join known_line l on l.above_id = b.id
      where l.tree = in_tree and l.from_day <= on_day and l.to_day > on_day and b.steps < 30)
    select below.id, below.above_id from below
$$;

-- Whether the actor may read what the units of a territory add up to: by a post at a unit that sits there or in a
-- territory above it, or in one that came after it; by oversight only where that reaches below.
create function actor_sees_area(actor text, area uuid, on_day date) returns boolean
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
      where p.duty <> 'oversee' or p.subtree)
$$;

-- The units that sit in a territory.
create function units_in_area(territory uuid, on_day date) returns setof uuid
language sql stable parallel safe rows 20 as $$
    select s.unit_id from known_standing s
    where s.area = territory and s.from_day <= on_day and s.to_day > on_day
$$;
