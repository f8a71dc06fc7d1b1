-- Why: once a share is signed, a plan that had answered before may fall short of it.

create function assess_shares() returns trigger language plpgsql as $$
begin
    insert into conformance_due (plan, above)
    select c.plan, c.above from apportionment a join conformance c on c.above = a.plan where a.id = new.apportionment;
    return null;
end $$;

create trigger conformance_of_shares after update of state on apportionment_decision
    for each row when (new.state = 'frozen' and old.state <> 'frozen') execute function assess_shares();
