-- Why: how an indicator adds over units and over time, and what a missing figure means, belong to its definition
-- (docs/adr/0085); a programme may have targets of its own, by which composite targets are judged (docs/adr/0086).

-- over_time: sum, last, average, max, min, parts, none; missing: left-out, zero, unknown; null where it is not said.
alter table indicator_version add column over_time text, add column missing text;

-- targets: what it wants, as packages write targets. founding_plan: the plan of ours that founds it, as it was told last.
-- untold: it is told whole again; entries of before were told without their targets.
alter table programme add column targets json not null default '[]', add column founding_plan uuid,
  add column untold boolean not null default true;
alter table programme alter column untold set default false;

create index citation_document on citation (document) where state = 'linked';

-- The plan of ours that a document is, or that all who cite it are known to mean.
create function plan_of_document(cited uuid) returns uuid language sql stable strict parallel safe as $$
    select coalesce(d.plan, (select case when count(distinct c.plan) = 1 then (array_agg(c.plan))[1] end
      from citation c where c.document = d.id and c.state = 'linked'))
    from document d where d.id = cited
$$;

-- Which programmes the composite targets of plans in force count is an aggregate of its own, told in bulk after it changed:
-- an entry of the register can link many plans at once. id: the aggregate's. version 0: nothing was told yet.
create table programme_links (
    plan uuid primary key references plan,
    id uuid not null unique default gen_random_uuid(),
    version bigint not null default 0,
    due boolean not null
);
create index programme_links_due on programme_links (plan) where due;

create function follow_mentions() returns trigger language plpgsql as $$
begin
    insert into programme_links (plan, due) select distinct plan, true from changed order by plan
    on conflict (plan) do update set due = true;
    return null;
end $$;
create trigger links_follow_new after insert on programme_mention
    referencing new table as changed for each statement execute function follow_mentions();
create trigger links_follow_changed after update on programme_mention
    referencing new table as changed for each statement execute function follow_mentions();
create trigger links_follow_gone after delete on programme_mention
    referencing old table as changed for each statement execute function follow_mentions();

insert into programme_links (plan, due) select distinct plan, true from programme_mention;
