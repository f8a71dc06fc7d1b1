-- Why: the token proves who somebody is; a post says for which unit, with which duty, from when to when.
create table post (
    id uuid primary key,
    actor text not null,
    unit_id uuid not null references unit,
    duty text not null,
    subtree boolean not null,
    from_day date not null,
    to_day date,
    version bigint not null,
    check (to_day is null or to_day > from_day),
    constraint one_post_of_a_duty_a_day
        exclude using gist (actor with =, unit_id with =, duty with =, daterange(from_day, to_day) with &&)
);
create index post_unit on post (unit_id);
