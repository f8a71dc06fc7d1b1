-- Why: a question over regimes that was answered by one regime for a while, whose reporters had been let in, kept nothing
-- of what came meanwhile, and had lost it when a second regime asked. Its nodes are kept current from now on.
insert into roll_up_mark (scope, period, area, depth)
select distinct n.scope, n.period, o.area, 99
from (select distinct n.scope, n.period from roll_up_node n join roll_up_scope s on s.id = n.scope) n
join roll_up_scope s on s.id = n.scope
join obligation o on o.form_code = s.form_code and o.period = n.period and o.area is not null
join regime_period x on x.regime_id = o.regime_id and x.period = o.period
  and x.window_stated = (s.from_day is not null)
  and (s.from_day is null or x.from_day = s.from_day and x.to_day = s.to_day)
  and (s.regime_id is null or s.regime_id = o.regime_id);
