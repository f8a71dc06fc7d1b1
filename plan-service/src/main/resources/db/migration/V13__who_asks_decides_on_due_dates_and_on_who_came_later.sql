-- Why: whoever asks says by when a plan is expected, also afterwards, and decides on units that came later (docs/adr/0069).

-- due: from then on, was: until then; of a due date that was set.
alter table mandate_step
    add column due date,
    add column was date,
    drop constraint mandate_step_step_check,
    add constraint mandate_step_step_check
      check (step in ('answer', 'pass-on', 'refuse-answer', 'excuse', 'set-due', 'reopen')),
    add check (step = 'set-due' or due is null and was is null);

-- Decisions of whoever issued the plan on units that an addressee means by now and did not when it was expanded.
create table plan_newcomer (
    plan uuid not null references plan,
    edition integer not null,
    unit uuid not null,
    included boolean not null,
    reason text not null,
    actor text not null,
    at timestamptz not null,
    primary key (plan, edition, unit)
);
