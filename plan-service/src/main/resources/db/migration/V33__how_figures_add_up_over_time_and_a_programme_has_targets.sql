-- Why: how an indicator adds over units and over time, and what a missing figure means, belong to its definition
-- (docs/adr/0085); a programme may have targets of its own, by which composite targets are judged (docs/adr/0086).

-- over_time: sum, last, average, max, min, parts, none; missing: left-out, zero, unknown; null where it is not said.
alter table indicator_version add column over_time text, add column missing text;
