-- Why: whether a plan answers to what was asked is known and told, and may be waived (docs/adr/0068).

-- How a plan in force stands to one that it answers, in numbers: an aggregate of its own. edition and above_edition: of
-- which texts. waived: falls short and is counted as that alone. extra: entries that nobody above asks.
create table conformance (
    id uuid primary key,
    plan uuid not null references plan,
    above uuid not null references plan,
    edition integer not null,
    above_edition integer not null,
    covered integer not null,
    weaker integer not null,
    later integer not null,
    missing integer not null,
    waived integer not null,
    extra integer not null,
    assessed_at timestamptz not null,
    version bigint not null,
    unique (plan, above)
);
create index conformance_above on conformance (above);

-- What was said of something that falls short: waived by who asks, explained by the unit. key: of the entry above.
create table conformance_word (
    plan uuid not null references plan,
    above uuid not null references plan,
    part text not null check (part in ('target', 'duty', 'task', 'reporting')),
    key text not null,
    kind text not null check (kind in ('waived', 'explained')),
    reason text not null,
    actor text not null,
    at timestamptz not null,
    primary key (plan, above, part, key, kind)
);

-- Pairs that are to be assessed, noted by triggers whoever brings them about.
create table conformance_due (
    position bigint primary key generated always as identity,
    plan uuid not null,
    above uuid not null
);

create function assess_answer() returns trigger language plpgsql as $$
begin
    insert into conformance_due (plan, above) values (new.fulfilled_by, new.plan);
    return null;
end $$;

create trigger conformance_of_an_answer after update of fulfilled_by on mandate
    for each row when (new.fulfilled_by is not null and new.fulfilled_by is distinct from old.fulfilled_by)
    execute function assess_answer();
create trigger conformance_of_an_answer_that_came_along after insert on mandate
    for each row when (new.fulfilled_by is not null) execute function assess_answer();

create function assess_edition() returns trigger language plpgsql as $$
begin
    insert into conformance_due (plan, above)
    select c.plan, c.above from conformance c where new.id in (c.plan, c.above);
    return null;
end $$;

create trigger conformance_of_an_edition after update of edition on plan
    for each row when (new.edition <> old.edition) execute function assess_edition();

insert into conformance_due (plan, above) select distinct fulfilled_by, plan from mandate where fulfilled_by is not null;
