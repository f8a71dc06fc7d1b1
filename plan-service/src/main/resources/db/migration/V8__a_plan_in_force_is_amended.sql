-- Why: a plan in force gets another edition by a document of its own, and what was made of the one before follows.

-- What a draft does to another plan: the whole new text of that, made from one of its editions. line: the key of the
-- draft's basis that says so. changes: what it says otherwise than that edition. edition and on_day: once the draft is
-- issued, which edition it made and on which day that was expanded.
create table amendment (
    draft uuid primary key references plan on delete cascade,
    plan uuid not null references plan,
    line text not null,
    base integer not null,
    open_work text not null check (open_work in ('stays', 'recalled')),
    body json not null,
    changes json not null,
    edition integer,
    on_day date,
    unique (plan, edition),
    check (edition is null or edition > base),
    check ((edition is null) = (on_day is null)),
    check (draft <> plan)
);

-- From which edition of a plan a draft has taken over what is asked.
create table inherited_edition (
    draft uuid not null references plan on delete cascade,
    plan uuid not null references plan,
    edition integer not null,
    primary key (draft, plan)
);

alter table plan_step
    drop constraint plan_step_step_check,
    add constraint plan_step_step_check
        check (step in ('submit', 'take-back', 'return', 'withdraw', 'close', 'supersede', 'amend'));

-- amends: of a further edition, which one it follows and what becomes otherwise by it; null for the first.
alter table fan_out add column amends json;

-- Since when a mandate asks what it asks, where an amendment has changed that.
alter table mandate add column changed_at timestamptz;
