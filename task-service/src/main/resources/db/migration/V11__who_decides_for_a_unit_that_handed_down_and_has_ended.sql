-- Why: a unit that handed an item down may have ended. Whoever came in its place decides then, as with the issuer of a plan.

-- owner_id: who decides for the unit, which has ended.
create table stand_in (
    unit_id uuid primary key,
    owner_id uuid not null
);
create index stand_in_owner on stand_in (owner_id);
