-- Why: which duties carry a task out is said by people, also after the issue: over what the text says, until that is undone.

-- linked: said in addition to the text; else a link of the text that does not hold.
create table task_link (
    plan uuid not null references plan,
    task text not null,
    duty text not null,
    linked boolean not null,
    reason text,
    at timestamptz not null,
    primary key (plan, task, duty)
);
