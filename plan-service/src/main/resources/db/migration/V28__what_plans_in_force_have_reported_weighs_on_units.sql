-- Why: who plans sees what lies on those below already, before more is asked of them.

-- Reporting rules whose periods open by themselves, of the latest edition of each plan that was issued. reporters: the
-- addressees that stand for units themselves.
create table reporting_rule (
    plan uuid not null references plan,
    key text not null,
    frequency text not null,
    form text,
    reporters text[] not null,
    primary key (plan, key)
);

-- The terms of a fan-out have the reporters of these rules in the order of the text.
with rule as (
    select p.id, f.terms, r.line, row_number() over (partition by p.id order by r.place) as place
    from plan p
      join plan_edition e on e.plan = p.id and e.edition = p.edition
      join fan_out f on f.plan = p.id and f.edition = p.edition
      cross join lateral json_array_elements(e.body -> 'reporting') with ordinality as r(line, place)
    where p.state = 'issued'
      and r.line ->> 'frequency' in
        ('P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P4M', 'P6M', 'P9M', 'P12M', 'P1Y', 'P2Y', 'P5Y')
      and coalesce(r.line ->> 'kind', 'periodic') in ('periodic', 'review', 'interim-review', 'final-review')
)
insert into reporting_rule (plan, key, frequency, form, reporters)
select id, line ->> 'key', line ->> 'frequency', line ->> 'form',
  array(select json_array_elements_text(terms -> 'regimes' -> (place - 1)::integer))
from rule;
