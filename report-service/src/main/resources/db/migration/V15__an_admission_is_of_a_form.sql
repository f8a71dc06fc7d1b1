-- Why: who was let into the totals of its own form could amend its rule to another form and was in the totals of that
-- one. It is let into the totals of a form, by that form's owner; as a rule asked several forms one after another, it can
-- be in those of some.

-- What was decided was about the form by which the rule asked then.
alter table form_admission add column form_code text;
update form_admission a set form_code = coalesce(
    (select o.form_code from obligation o where o.regime_id = a.regime_id and o.form_code is not null
       and o.opened_at <= a.at order by o.opened_at desc limit 1),
    (select o.form_code from obligation o where o.regime_id = a.regime_id and o.form_code is not null
       order by o.opened_at limit 1),
    r.form_code)
from regime r where r.id = a.regime_id;
alter table form_admission alter column form_code set not null;

alter table regime add column admitted_forms text[] not null default '{}';
update regime r set admitted_forms = array(
    select l.form_code from (select distinct on (a.form_code) a.form_code, a.admitted from form_admission a
      where a.regime_id = r.id order by a.form_code, a.version desc) l where l.admitted)
where exists (select 1 from form_admission a where a.regime_id = r.id);

create function admitted_at(regime uuid, form text, instant timestamptz) returns boolean
language sql stable parallel safe as $$
    select coalesce((select a.admitted from form_admission a where a.regime_id = regime and a.form_code = form
      and a.at <= instant order by a.version desc limit 1), false)
$$;

-- What entered the totals of forms by decisions about others leaves them.
insert into roll_up_mark (scope, period, area, depth)
select distinct o.regime_id, o.period, o.area, 99 from obligation o join regime r on r.id = o.regime_id
where r.admitted and o.area is not null and not o.form_code = any(r.admitted_forms);

alter table regime drop column admitted;
drop function admitted_at(uuid, timestamptz);
