-- Why: the end of a unit can be taken back, so it is kept who answered for it when; and totals follow the rules of now.

-- Who answers for what a unit owes since when, beginning with its end; without unit_ended the unit is there again.
-- Rows are never changed.
create table obligation_passing (
    obligation_id uuid not null references obligation,
    version bigint not null,
    at timestamptz not null,
    owner_id uuid not null,
    unit_ended date,
    primary key (obligation_id, version)
);
insert into obligation_passing (obligation_id, version, at, owner_id, unit_ended)
select id, 1, unit_ended::timestamp at time zone 'Asia/Ho_Chi_Minh', owner_id, unit_ended
from obligation where unit_ended is not null;
create index obligation_unit_ended on obligation (id) where unit_ended is not null;

-- Who was late and took the report back is late; other seats and older editions that came later were not seen.
insert into roll_up_mark (scope, period, area, depth) select scope, period, area, depth from roll_up_node;
