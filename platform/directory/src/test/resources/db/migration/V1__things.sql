-- Why: something for the platform's own tests to change.
create table thing (id uuid primary key, name text not null, version bigint not null);
-- No key on purpose: an event taken twice would be seen twice.
create table seen (id uuid not null, event_id uuid not null);
create table seen_event (place bigint generated always as identity primary key, key uuid not null, event text not null);
