-- Why: what is owed over all plans is listed by its due date, and from one day to another.
create index obligation_by_due on obligation (coalesce(due, 'infinity'::date), id);
