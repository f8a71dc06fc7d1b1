-- Why: an heir names a plan of the unit it came after as its answer, so whose plan it is says no more which mandates it
-- answers (docs/adr/0115).
create index mandate_fulfilled_by on mandate (fulfilled_by) where fulfilled_by is not null;
