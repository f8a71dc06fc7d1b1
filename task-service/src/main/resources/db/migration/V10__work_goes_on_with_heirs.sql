-- Why: what a unit that has ended had in hand goes to its heirs, each in an assignment of its own, and comes back where the
-- succession is told otherwise later.

-- by_succession: the origin's unit has ended and this one came after it; else it was given on by decision.
alter table assignment_origin add column by_succession boolean not null default false;

-- inherited: its unit has it as an heir alone; nothing of the plan names the unit for it.
alter table assignment add column inherited boolean not null default false;

-- What ended units have in hand is looked for again and again.
create index assignment_in_hand on assignment (owner_id, stage);
drop index assignment_owner;
create index assignment_passed on assignment (unit_id) where stage = 'passed-on';

-- Units of which something else is known since their work was passed on, perhaps.
-- mark: which telling was the last.
create table unit_told (unit_id uuid primary key, mark uuid not null);
