-- Why: official codes are reused and names change, so a unit has its own id and everything said of it has days.
-- The exclusion constraints hold even against a faulty program: no two meanings of one thing on one day.
create extension if not exists btree_gist;

create table unit (
    id uuid primary key,
    track text not null references track,
    kind text not null,
    level text not null references level,
    area_id uuid references unit,
    begins date not null,
    ends date,
    version bigint not null,
    check (ends is null or ends > begins)
);
create index unit_class on unit (track, level);
create index unit_area on unit (area_id);

-- folded: lower case without marks, so that "tam duong" finds Tam Đường.
create table unit_name (
    unit_id uuid not null references unit,
    name text not null,
    short_name text,
    folded text not null,
    from_day date not null,
    to_day date,
    constraint one_name_a_day exclude using gist (unit_id with =, daterange(from_day, to_day) with &&)
);

-- A code of a scheme means one unit on a day, perhaps another on another day; a unit has one code of a scheme a day.
create table unit_code (
    scheme text not null references scheme,
    code text not null,
    unit_id uuid not null references unit,
    from_day date not null,
    to_day date,
    constraint one_unit_for_a_code_a_day
        exclude using gist (code with =, scheme with =, daterange(from_day, to_day) with &&),
    constraint one_code_of_a_scheme_a_day
        exclude using gist (unit_id with =, scheme with =, daterange(from_day, to_day) with &&)
);
create index unit_code_lookup on unit_code (code, scheme);

create table unit_parent (
    unit_id uuid not null references unit,
    tree text not null references tree,
    parent_id uuid not null references unit,
    from_day date not null,
    to_day date,
    check (parent_id <> unit_id),
    constraint one_parent_in_a_tree_a_day
        exclude using gist (unit_id with =, tree with =, daterange(from_day, to_day) with &&)
);
create index unit_parent_children on unit_parent (parent_id, tree);
