-- Why: a unit may act through those below it (R22): whoever holds an item hands it down to those whom the plan names for that,
-- each as far as it directs them.

-- Who gets an item from whom, and the day on which they stood so.
create table handed_down (
    plan uuid not null references plan,
    item text not null,
    unit uuid not null,
    by_unit uuid not null,
    relation text not null,
    on_day date not null,
    primary key (plan, item, unit)
);
create index handed_down_by on handed_down (plan, by_unit);

-- How often that was said of an item; reached: the last time of which task-service has told that all whom it names have it.
create table handed_down_round (
    plan uuid not null references plan,
    item text not null,
    round integer not null,
    reached integer not null default 0,
    primary key (plan, item)
);
