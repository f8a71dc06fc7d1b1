-- Of a signed figure whose definition says that it matters: how many were owed and not in it on the day of signing.
-- What was signed before stays as it was signed.
alter table consolidation add column wanting jsonb not null default '[]';
