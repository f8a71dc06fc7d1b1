-- Why: a rule that is amended is otherwise for the periods that open from then on, but totals of those that had opened
-- were read by its new form, its new addressees and its new suppliers. A period keeps how it is asked.
alter table regime_period add column form_code text, add column form_version integer, add column who text[],
    add column supplied_by jsonb;

-- Obligations keep the form in which they were opened. Of whom a rule named and declared before it was amended nothing
-- is left.
update regime_period x set form_code = a.form_code, form_version = a.form_version, who = a.who, supplied_by = a.supplied_by
from (
    select p.regime_id, p.period, r.who, r.supplied_by, f.form_code, f.form_version
    from regime_period p join regime r on r.id = p.regime_id cross join lateral (
        select k.form_code, k.form_version from (
            (select o.form_code, o.form_version, 1 as n from obligation o
             where o.regime_id = p.regime_id and o.period = p.period order by o.opened_at, o.id limit 1)
            union all select r.form_code, r.form_version, 2) k
        order by k.n limit 1) f) a
where a.regime_id = x.regime_id and a.period = x.period;

alter table regime_period alter column who set not null;
create index regime_period_form on regime_period (form_code, period) where form_code is not null;

-- Totals of amended rules are worked out by what their periods keep.
insert into roll_up_mark (scope, period, area, depth)
select distinct o.regime_id, o.period, o.area, 99 from obligation o
join regime r on r.id = o.regime_id join plan p on p.id = r.plan_id
where p.edition > 1 and o.area is not null;
