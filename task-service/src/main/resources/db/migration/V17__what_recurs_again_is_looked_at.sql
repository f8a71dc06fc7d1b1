-- Why: what an edition had given a later end, or given again as something that recurs, was never looked at; it recurs from
-- today on.

update assignment a set occurs_since = current_date, occurs_next = '-infinity'
from plan_item i
where i.plan_id = a.plan_id and i.key = a.item_key and i.recurs and a.series_id is null and a.occurs_next is null
  and (i.due is null or i.due >= current_date)
  and not exists (select 1 from plan_end e where e.plan_id = a.plan_id);
