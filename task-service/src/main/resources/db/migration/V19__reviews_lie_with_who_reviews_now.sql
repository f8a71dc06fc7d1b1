-- Why: a submitted report waits for whoever reviews its regime now, not for who did when it was sent.

-- obligation_ref.reviewers is not read any more; it stays for instances that run beside this build.
drop index obligation_to_review;
create index obligation_to_review on obligation_ref (regime_id) where state in ('submitted', 'restating');

-- An heir signs the next version of what the unit before it signed.
alter table regime_signed add column version integer;

-- By when a period is due since an edition moved it, whichever of the two is told first.
create table regime_due (
    regime_id uuid not null,
    period text not null,
    sequence bigint not null,
    due date,
    primary key (regime_id, period)
);
