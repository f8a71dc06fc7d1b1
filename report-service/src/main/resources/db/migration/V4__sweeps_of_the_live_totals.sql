-- Why: one sweep goes from the deepest marks to the centre and then rests, so a mark needs no time of its own; and each
-- depth is found without reading all marks.
alter table roll_up_mark drop column due_at;
alter table roll_up_node drop column computed_at;
create index roll_up_mark_depth on roll_up_mark (depth, id);

-- The parent first: beside the primary key, a planner without statistics took the old order for a node's own place.
drop index roll_up_children;
create index roll_up_children on roll_up_node (parent, scope, period);
