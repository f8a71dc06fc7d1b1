-- Why: the end of a unit can be taken back, so it is kept who answered for it when; a form's owner lets a regime into the
-- form's totals; and totals follow the rules of now.

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

-- Whose a form is: who issued the first plan that uses it, until plan-service tells of another.
create table form_owner (
    code text primary key,
    owner uuid not null,
    since timestamptz not null,
    told boolean not null
);
insert into form_owner (code, owner, since, told)
select distinct on (r.form_code) r.form_code, p.issuer, p.issued_on::timestamp at time zone 'Asia/Ho_Chi_Minh', false
from regime r join plan p on p.id = r.plan_id where r.form_code is not null
order by r.form_code, p.issued_on, r.number;

-- Whether the form's owner let a regime that is not entitled by itself into the form's totals. Rows are never changed;
-- the last says what is so now, as the regime does.
alter table regime add column admitted boolean not null default false;
create table form_admission (
    regime_id uuid not null references regime,
    version bigint not null,
    admitted boolean not null,
    at timestamptz not null,
    actor text not null,
    unit_id uuid not null,
    reason text not null,
    decision_number text,
    primary key (regime_id, version)
);
create function admitted_at(regime uuid, instant timestamptz) returns boolean language sql stable parallel safe as $$
    select coalesce((select a.admitted from form_admission a where a.regime_id = regime and a.at <= instant
      order by a.version desc limit 1), false)
$$;

-- What came after the area of a plan's issuer is its area too.
with entitled as (
    update obligation o set entitled = true
    from regime r join plan p on p.id = r.plan_id cross join lateral unit_on(p.issuer, p.issued_on) u
    where r.id = o.regime_id and not o.entitled and 'ordered' = any(r.who_relation) and o.unit_id <> p.issuer
      and exists (select 1 from unit_line_on(o.area, 'area', o.members_on) l
        join unit_line_on(u.area, 'heir', o.members_on) h on h.id = l.id)
    returning o.regime_id, o.period, o.area)
insert into roll_up_mark (scope, period, area, depth) select distinct regime_id, period, area, 99 from entitled;

-- Who was late and took the report back is late; other seats and older editions that came later were not seen.
insert into roll_up_mark (scope, period, area, depth) select scope, period, area, depth from roll_up_node;
