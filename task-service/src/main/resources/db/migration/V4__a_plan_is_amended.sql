-- Why: a plan is amended by a document of its own: its work follows each edition, and whoever is concerned looks at it again.

-- An edition after the first. ended: all that it names are named; following: not all that follows from it is done;
-- followed_to: the last unit whose work has followed. Before its own event is known, only that it has ended is.
create table plan_edition (
    plan_id uuid not null,
    edition integer not null,
    at timestamptz,
    recalls boolean,
    document_id uuid,
    document text,
    ended boolean not null default false,
    following boolean not null default false,
    followed_to uuid not null default '00000000-0000-0000-0000-000000000000',
    primary key (plan_id, edition)
);
create index plan_edition_following on plan_edition (plan_id, edition) where following;

-- The editions that say anew who has an item, down to nobody where they do not have it any more. What an item's members
-- were given stays with whoever the last of them names.
create table plan_item_named (
    plan_id uuid not null,
    item_key text not null,
    edition integer not null,
    primary key (plan_id, item_key, edition)
);

-- What an edition changed, as far as work is concerned.
create table plan_change (
    plan_id uuid not null,
    edition integer not null,
    ordinal integer not null,
    part text not null,
    key text,
    change text not null,
    fields jsonb not null,
    primary key (plan_id, edition, ordinal)
);
create index plan_change_key on plan_change (plan_id, part, key, edition);

alter table plan_chunk add column edition integer not null default 1;
alter table plan_chunk drop constraint plan_chunk_pkey;
alter table plan_chunk add primary key (plan_id, addressee, edition, chunk);

-- named: the last edition that names its unit, with the part that this gives it, null while only that by which it was raised
-- does; facts: the edition whose text it follows, null likewise; fell: the edition by which it was recalled; raised_waiting:
-- whether it was raised waiting, where an edition has changed what it waits for.
alter table assignment add column named integer, add column named_role text, add column named_relation text,
    add column facts integer, add column fell integer, add column raised_waiting boolean;

-- By which edition, and what that changed of it.
alter table assignment_step add column edition integer, add column fields jsonb;

-- What an edition does not name any more, by the first that does not; whether that recalls it, and whether it is certain.
create view assignment_fallen as
select a.id as assignment_id, a.plan_id, a.unit_id, t.edition, e.recalls,
  exists (select 1 from plan_edition l where l.plan_id = a.plan_id and l.edition >= t.edition and l.ended) as ended
from assignment a
cross join lateral (
  select n.edition from plan_item_named n
  where n.plan_id = a.plan_id and n.item_key = a.item_key and n.edition > coalesce(a.named, a.edition)
  order by n.edition limit 1) t
join plan_edition e on e.plan_id = a.plan_id and e.edition = t.edition;

-- What a mandate asks follows the last event that tells it, whether it is open the last that says so.
alter table mandate_ref add column asked_version bigint not null default 0;
update mandate_ref set asked_version = version where asks is not null;
create index mandate_of_plan on mandate_ref (plan_id, unit_id);

-- What a unit has to look at again until it says that it has: one for unit and edition, for each changed mandate, and for
-- each basis that ended.
create table notice (
    id uuid primary key,
    version bigint not null,
    about text not null,
    unit_id uuid not null,
    owner_id uuid not null,
    plan_id uuid not null,
    edition integer,
    subject_id uuid,
    mark text,
    relation text,
    due date,
    since timestamptz not null,
    said jsonb not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    note text,
    constraint notice_once unique nulls not distinct (plan_id, about, unit_id, edition, subject_id, mark)
);
create index notice_open on notice (owner_id) where acknowledged_at is null;
