-- Why: what is told of a mandate's answer may come again, or behind what is told later; it must not count then.

-- The last event that told what answers a mandate, or that nothing does any more.
alter table mandate_ref add column answer_version bigint not null default 0;
