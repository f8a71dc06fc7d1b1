-- Why: what an edition asks of a unit is known when its members are, and by decisions these change later too (docs/adr/0068).

-- An edition is held against those above it at once; those below it are held against it when it has found its members.
create or replace function assess_edition() returns trigger language plpgsql as $$
begin
    insert into conformance_due (plan, above) select c.plan, c.above from conformance c where c.plan = new.id;
    return null;
end $$;

create function assess_reached() returns trigger language plpgsql as $$
begin
    insert into conformance_due (plan, above) select c.plan, c.above from conformance c where c.above = new.plan;
    return null;
end $$;

create trigger conformance_of_an_edition_that_has_arrived after update of ended_at on fan_out
    for each row when (old.ended_at is null and new.ended_at is not null and new.amends is not null)
    execute function assess_reached();

-- Who joins or leaves after that: its own answer, or that of whoever came after it.
create function assess_members() returns trigger language plpgsql as $$
begin
    insert into conformance_due (plan, above)
    with recursive concerned(id) as (
      select m.id from changed n
        join fan_out f on f.plan = n.plan and f.edition = n.edition and f.ended_at is not null
        join mandate m on m.plan = n.plan and m.unit = n.unit
      union
      select o.mandate from concerned k join mandate_origin o on o.origin = k.id)
    select distinct c.plan, c.above
    from concerned k join mandate m on m.id = k.id join conformance c on c.plan = m.fulfilled_by and c.above = m.plan;
    return null;
end $$;

create trigger conformance_of_who_joined after insert on plan_member
    referencing new table as changed for each statement execute function assess_members();
create trigger conformance_of_who_left after delete on plan_member
    referencing old table as changed for each statement execute function assess_members();

-- What was said before, where it may have been too early.
insert into conformance_due (plan, above)
select c.plan, c.above from conformance c
where exists (select 1 from fan_out f where f.plan = c.above and f.amends is not null)
  or exists (select 1 from phrase_decision d where d.plan = c.above)
  or exists (select 1 from plan_newcomer n where n.plan = c.above and n.included);
