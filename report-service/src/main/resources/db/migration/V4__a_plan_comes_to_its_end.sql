-- Why: under a plan that is not in force any more nothing further opens, and what is open under one that is withdrawn,
-- replaced, or closed with its open work is not owed any more, whichever comes first.

-- recalls: what is open has ended with it; unfinished: not all of that is done.
create table plan_end (
    plan_id uuid primary key,
    state text not null,
    at timestamptz not null,
    reason text,
    number text,
    decided_on date,
    recalls boolean not null,
    unfinished boolean not null
);
create index plan_end_unfinished on plan_end (plan_id) where unfinished;
