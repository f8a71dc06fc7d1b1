-- Why: versions that continue one another are one figure, and who adds up is not told of all of them (docs/adr/0055).

-- continues_from: the first of the versions that this one continues; null where it continues none.
alter table indicator_version add column continues_from integer;
update indicator_version v set continues_from = (
  select max(b.version) from indicator_version b where b.id = v.id and b.version < v.version and not b.continues)
where v.continues;
