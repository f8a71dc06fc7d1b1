-- Why: who comes after an ended unit acts in its place only as long as it is gone.

-- Whom the plan names, where another acts in its place: receivers and consolidators are those who act. Null where nobody
-- does. A regime to look at again is one whose places may be others' since something was told of units or of its plan.
alter table regime
    add column named_receivers uuid[],
    add column named_consolidators uuid[],
    add column look_again boolean not null default false;
create index regime_look_again on regime (id) where look_again;
create index regime_in_place on regime (id) where named_receivers is not null or named_consolidators is not null;
