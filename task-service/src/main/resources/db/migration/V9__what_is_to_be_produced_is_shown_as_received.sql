-- Why: a report that its unit owes under a plan is the product of a duty to report (R39).

create index obligation_of_plan on obligation_ref (plan_id, unit_id);
