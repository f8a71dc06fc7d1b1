-- Why: a plan and the mandate that it answers can be committed at the same moment, neither seeing the other. Looking for
-- such among all plans took seconds of each ten; now it is noted in whose hands something changed.

-- Units whose open mandates may have an answer. seen: the transaction that was to come next when the note was first read;
-- once all before it have ended, nothing of that moment is hidden.
create table answer_due (
    unit uuid not null,
    seen xid8
);

create function follow_issue() returns trigger language plpgsql as $$
begin
    insert into answer_due (unit) values (new.issuer);
    return null;
end $$;

create function follow_open_mandate() returns trigger language plpgsql as $$
begin
    insert into answer_due (unit) values (new.owner);
    return null;
end $$;

create trigger answers_follow_issue after update of state on plan
    for each row when (new.state = 'issued' and old.state <> 'issued') execute function follow_issue();
create trigger answers_follow_mandate after update on mandate
    for each row when (new.state = 'open' and (old.state, old.owner) is distinct from (new.state, new.owner))
    execute function follow_open_mandate();

-- As before, with the owner, by whom it is looked at.
create or replace view mandate_answer as
select m.id as mandate, m.plan as asking, p.id as answer, p.issued_at, m.owner
from plan p join mandate m on m.id = any (p.fulfils) and m.owner = p.issuer
where p.state = 'issued' and p.life <> 'withdrawn' and m.state = 'open' and may_answer(m.id, m.asks, m.plan, p.id)
union all
select m.id, m.plan, p.id, p.issued_at, m.owner
from basis_link b
join plan p on p.id = b.from_document and p.id = b.stated_by and p.state = 'issued' and p.life <> 'withdrawn'
join mandate m on m.plan = b.to_document and m.owner = p.issuer and m.state = 'open'
where b.relation = 'implements' and may_answer(m.id, m.asks, m.plan, p.id);

insert into answer_due (unit) select distinct owner from mandate_answer;
