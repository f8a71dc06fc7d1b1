-- Why: a plan is amended by a document of its own: its regimes follow each edition, and what is owed follows them.

-- An edition after the first. sent: addressees whose members it names anew; ended: they all are; unfinished: not all that
-- follows from it is done. Before its own event is known, only that it has ended is.
create table plan_edition (
    plan_id uuid not null,
    edition integer not null,
    at timestamptz,
    recalls boolean,
    document text,
    decided_on date,
    sent text[] not null default '{}',
    ended boolean not null default false,
    unfinished boolean not null default false,
    primary key (plan_id, edition)
);
create index plan_edition_unfinished on plan_edition (plan_id, edition) where unfinished;

-- The editions that say anew who reports in a regime, down to nobody where it is not in the plan any more.
create table regime_named (
    regime_id uuid not null references regime,
    edition integer not null,
    primary key (regime_id, edition)
);

-- edition: the last that means the unit by the addressee.
alter table plan_member add column edition integer not null default 1;

-- opened_in: the edition that has the regime first; removed_in: the one that has it no more.
alter table regime add column opened_in integer not null default 1, add column removed_in integer;

-- named: the last edition that names the unit as a reporter of the regime, null: the first; fell: the edition by which it was
-- waived.
alter table obligation add column named integer, add column fell integer;
create index obligation_fell on obligation (plan_id) where fell is not null;

-- Due dates that a period had before editions moved it; infinity: none. Who has not handed in by the one in force follows it,
-- unless theirs was moved by decision.
create table regime_period_moved (
    regime_id uuid not null,
    period text not null,
    was date[] not null,
    primary key (regime_id, period),
    foreign key (regime_id, period) references regime_period
);

-- What an edition does not ask any more, by the first that does not; whether that recalls it, and whether it is certain.
create view obligation_fallen as
select o.id as obligation_id, o.plan_id, n.edition, e.recalls,
  exists (select 1 from plan_edition l where l.plan_id = o.plan_id and l.edition >= n.edition and l.ended) as ended
from obligation o
cross join lateral (
  select r.edition from regime_named r where r.regime_id = o.regime_id and r.edition > coalesce(o.named, 1)
  order by r.edition limit 1) n
join plan_edition e on e.plan_id = o.plan_id and e.edition = n.edition;
