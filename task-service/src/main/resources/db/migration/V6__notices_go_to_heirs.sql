-- Why: what a unit that has ended had to look at again goes to its heirs, of several to each.

-- origin_id: of which it is another heir's; dropped_at: since when nobody has to look at it, as its heir has the same or the
-- unit goes on.
alter table notice add column origin_id uuid, add column dropped_at timestamptz;
alter table notice drop constraint notice_once;
create unique index notice_once on notice (plan_id, about, unit_id, edition, subject_id, mark) nulls not distinct
    where origin_id is null;
create unique index notice_of_heir on notice (origin_id, owner_id) where origin_id is not null and dropped_at is null;
create index notice_open_of_unit on notice (unit_id) where acknowledged_at is null and dropped_at is null;
