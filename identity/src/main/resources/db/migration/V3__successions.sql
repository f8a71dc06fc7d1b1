-- Why: merging, splitting, dissolving and moving a function tie units that ended to those that carry on, by a legal
-- instrument on a day; the reorganisation engine writes here, reports of before keep finding who came after.
create table succession (
    id uuid primary key,
    kind text not null check (kind in ('merge', 'split', 'dissolve', 'replace', 'transfer-function')),
    instrument text not null,
    takes_effect date not null,
    note text
);

-- Many to many: function is what goes over (null for everything).
create table succession_part (
    succession_id uuid not null references succession,
    predecessor_id uuid not null references unit,
    successor_id uuid references unit,
    function text,
    unique nulls not distinct (succession_id, predecessor_id, successor_id, function),
    check (predecessor_id <> successor_id)
);
create index succession_part_predecessor on succession_part (predecessor_id);
create index succession_part_successor on succession_part (successor_id);
