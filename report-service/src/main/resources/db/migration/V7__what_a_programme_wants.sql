-- Why: a composite target counts the targets of a programme, whose list the register keeps (docs/adr/0086).

-- Entries of the register as they were told last. targets: what it wants itself, each with what measures it; measures: its
-- indicators and those of its targets. founding_plan: whose targets count where it has none.
create table programme (
    id uuid primary key,
    version bigint not null,
    name text not null,
    merged_into uuid,
    founding_plan uuid,
    indicators text[] not null,
    targets jsonb not null,
    measures jsonb not null
);

-- Which programmes the composite targets of a plan count: [{"target": key, "programme": id or null}].
create table plan_programmes (
    plan_id uuid primary key,
    version bigint not null,
    links jsonb not null
);
