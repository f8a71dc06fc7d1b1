-- Why: a condition is one thing, whoever waits for it: it is met once, by a day and with evidence, taken back where that was a
-- mistake, and what plans below took over with it follows.

-- version counts its own changes; 0 before the first. from_*: the condition of a plan above by which it was met; null where it
-- was said for itself. moved: whether it is still to be held against those above it.
alter table plan_condition
    add column id uuid not null generated always as (md5(plan_id::text || '/' || key)::uuid) stored,
    add column version bigint not null default 0,
    add column met_on date,
    add column met_by text,
    add column note text,
    add column evidence text,
    add column from_plan uuid,
    add column from_key text,
    add column moved boolean not null default false;
alter table plan_condition add constraint plan_condition_id unique (id);
create index plan_condition_moved on plan_condition (id) where moved;

-- What a condition is above, as the text says it; it counts where that plan is carried out.
create table condition_origin (
    plan_id uuid not null,
    key text not null,
    origin_plan uuid not null,
    origin_key text not null,
    primary key (plan_id, key, origin_plan, origin_key),
    foreign key (plan_id, key) references plan_condition
);
create index condition_origin_above on condition_origin (origin_plan, origin_key);
-- The duty that a duty is a part of, of some of those who have that.
alter table plan_item add column part_of text;
create index plan_item_part_of on plan_item (plan_id, part_of) where part_of is not null;

create index plan_item_waits_for on plan_item (plan_id, waits_for) where waits_for is not null;
