-- Why: each service answers "who is this unit, what lies above it, who may act for it" from its own tables,
-- fed by identity's events, so that no service waits for another.
create table known_unit (
    id uuid primary key,
    track text not null,
    kind text not null,
    level text not null,
    area uuid,
    begins date not null,
    ends date,
    sequence bigint not null
);
create index known_unit_class on known_unit (track, level);
create index known_unit_area on known_unit (area);

create table known_name (
    unit_id uuid not null references known_unit on delete cascade,
    name text not null,
    short_name text,
    from_day date not null,
    to_day date,
    primary key (unit_id, from_day)
);

create table known_code (
    scheme text not null,
    code text not null,
    unit_id uuid not null references known_unit on delete cascade,
    from_day date not null,
    to_day date,
    primary key (scheme, code, from_day, unit_id)
);
create index known_code_unit on known_code (unit_id);

-- No foreign key on the parent: its event may come later than the child's.
create table known_parent (
    unit_id uuid not null references known_unit on delete cascade,
    tree text not null,
    parent_id uuid not null,
    from_day date not null,
    to_day date,
    primary key (unit_id, tree, from_day)
);
create index known_parent_children on known_parent (parent_id, tree);

create table known_post (
    id uuid primary key,
    actor text not null,
    unit_id uuid not null,
    duty text not null,
    subtree boolean not null,
    from_day date not null,
    to_day date,
    sequence bigint not null
);
create index known_post_actor on known_post (actor);
