-- Why: a plan may be heard of after those that carry it out; what was told of them is then told to its issuer too.
create index plan_above_below on plan_above (above_id);
