-- Why: what a unit reported before it was taken out of a phrase lost its place among the reports of its area.

-- left_on: the day on which the unit was taken out; who was taken out before is not among the members.
alter table plan_member add column left_on date;
