-- Why: what is open under a plan that is withdrawn, replaced, or closed with its open work is recalled, and nothing is raised
-- from it any more, whichever comes first.

-- recalls: its open work has ended with it; recalling: not all of that is done.
create table plan_end (
    plan_id uuid primary key,
    state text not null,
    at timestamptz not null,
    reason text,
    number text,
    recalls boolean not null,
    recalling boolean not null
);
create index plan_end_recalling on plan_end (plan_id) where recalling;
