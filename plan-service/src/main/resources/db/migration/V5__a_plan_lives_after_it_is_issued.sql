-- Why: a plan is handed in for signature, and once in force it is withdrawn, closed or replaced by another.

-- submitted_at: of a draft that lies with who signs. recalls: the open work of an ended plan has ended with it; recalling:
-- not all of that is done. end_number and end_date: of the document that ended it. life: all of it in one word.
alter table plan
    add column submitted_at timestamptz,
    add column ended_as text check (ended_as in ('withdrawn', 'closed', 'superseded')),
    add column ended_at timestamptz,
    add column end_number text,
    add column end_date date,
    add column end_reason text,
    add column replaced_by uuid references plan,
    add column recalls boolean not null default false,
    add column recalling boolean not null default false,
    add column life text not null generated always as (
        case when state = 'draft' then case when submitted_at is null then 'draft' else 'submitted' end
          else coalesce(ended_as, 'issued') end) stored,
    add check (submitted_at is null or state = 'draft'),
    add check (ended_as is null or state = 'issued'),
    add check ((ended_as is null) = (ended_at is null)),
    add check ((ended_as is not distinct from 'superseded') = (replaced_by is not null)),
    add check (ended_as is not null or not recalls),
    add check (recalls or not recalling);
create index plan_recalling on plan (id) where recalling;
create index plan_replaced_by on plan (replaced_by) where replaced_by is not null;

-- What people have decided of a plan as a whole, each with the version that it led to.
create table plan_step (
    plan uuid not null references plan on delete cascade,
    version bigint not null,
    step text not null check (step in ('submit', 'take-back', 'return', 'withdraw', 'close', 'supersede')),
    reason text,
    number text,
    document_date date,
    other uuid references plan,
    actor text not null,
    at timestamptz not null,
    primary key (plan, version)
);
create index plan_step_other on plan_step (other) where other is not null;

alter table basis
    drop constraint basis_relation_check,
    add constraint basis_relation_check check (relation in ('implements', 'cites', 'replaces', 'amends'));
create index basis_replaces on basis (stated_by) where relation = 'replaces';

-- A mandate is recalled with the plan that asks.
alter table mandate
    add column recalled_at timestamptz,
    drop constraint mandate_state_check,
    add constraint mandate_state_check check (state in ('open', 'fulfilled', 'excused', 'passed-on', 'recalled')),
    add check ((state = 'recalled') = (recalled_at is not null));

-- As before, but a plan that was withdrawn answers nothing.
create or replace view mandate_answer as
select m.id as mandate, m.plan as asking, p.id as answer, p.issued_at
from plan p join mandate m on m.id = any (p.fulfils) and m.owner = p.issuer
where p.state = 'issued' and p.life <> 'withdrawn' and m.state = 'open' and may_answer(m.id, m.asks, m.plan, p.id)
union all
select m.id, m.plan, p.id, p.issued_at
from basis_link b
join plan p on p.id = b.from_document and p.id = b.stated_by and p.state = 'issued' and p.life <> 'withdrawn'
join mandate m on m.plan = b.to_document and m.owner = p.issuer and m.state = 'open'
where b.relation = 'implements' and may_answer(m.id, m.asks, m.plan, p.id);
