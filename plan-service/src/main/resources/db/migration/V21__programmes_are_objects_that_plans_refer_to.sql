-- Why: a programme is an object that plans refer to, each as it cites it (docs/adr/0075).

-- What a programme can be. source: where the word comes from.
create table programme_kind (
    code text primary key,
    name text not null,
    name_en text not null,
    rank integer not null,
    source text not null
);
insert into programme_kind (code, name, name_en, rank, source)
select v.code, v.name, v.name_en, v.rank, 'Thực tế văn bản: tên gọi trong các kế hoạch đã khảo sát'
from (values
    ('programme', 'Chương trình', 'Programme', 1), ('plan', 'Kế hoạch', 'Plan', 2),
    ('strategy', 'Chiến lược', 'Strategy', 3), ('scheme', 'Đề án', 'Scheme', 4), ('project', 'Dự án', 'Project', 5),
    ('movement', 'Phong trào', 'Movement', 6), ('campaign', 'Cuộc vận động', 'Campaign', 7),
    ('model', 'Mô hình', 'Model', 8), ('system', 'Hệ thống, phần mềm', 'System', 9),
    ('service', 'Dịch vụ', 'Service', 10), ('hotline', 'Đường dây nóng, tổng đài', 'Hotline', 11),
    ('annual-event', 'Sự kiện hằng năm', 'Yearly event', 12), ('other', 'Khác', 'Other', 99))
  as v(code, name, name_en, rank);

-- The register. holder: whose entry it is; leader: who leads or issues the programme. founding: the document that founds it;
-- national: the one that it is a local version of; indicators: what it is measured by, where that is known.
create table programme (
    id uuid primary key,
    version bigint not null,
    holder uuid not null,
    kind text not null references programme_kind,
    level text,
    leader uuid,
    begins integer,
    ends integer,
    orientation integer,
    vision integer,
    founding uuid references document,
    national uuid references programme,
    indicators text[] not null default '{}',
    note text,
    merged_into uuid references programme,
    check (national <> id),
    check (merged_into <> id)
);
create index programme_national on programme (national) where national is not null;
create index programme_merged on programme (merged_into) where merged_into is not null;

-- The words of a name in no order: names of movements are written in another order within one plan.
create function words_in_no_order(name text) returns text language sql immutable strict parallel safe as $$
    select string_agg(w.said, ' ' order by w.said collate "C") from text_words(name) w
$$;

-- place 0: the name; after it the aliases.
create table programme_name (
    programme uuid not null references programme,
    place integer not null,
    name text not null,
    words text not null generated always as (coalesce(words_in_no_order(name), '')) stored,
    primary key (programme, place)
);
create index programme_name_words on programme_name (words);

-- What stands for a programme by now: the one that it was merged into, and that into another.
create function programme_of(entry uuid) returns uuid language sql stable strict parallel safe as $$
    with recursive line(id, next) as (
      select p.id, p.merged_into from programme p where p.id = entry
      union
      select p.id, p.merged_into from line l join programme p on p.id = l.next)
    select id from line where next is null
$$;

-- Which programmes a text may mean by names: those of a level that does not contradict the one said; of these the ones that
-- fit level and kind best. One alone is meant.
create function programmes_meant(said text[], of_level text, of_kind text) returns setof uuid
language sql stable parallel safe rows 2 as $$
    select f.id from (
      select p.id, rank() over (order by coalesce(p.level = of_level, false) desc, coalesce(p.kind = of_kind, false) desc)
        as place
      from (select distinct programme_of(n.programme) as id from programme_name n where n.words = any (said)) m
      join programme p on p.id = m.id
      where of_level is null or p.level is null or p.level = of_level) f
    where f.place = 1
$$;

-- The programmes that the edition in force of a plan names, as it names them, and which of the register that is. decided_by:
-- who said so, the rule or somebody; somebody and no programme: it is none of those that the rule would take it for.
create table programme_mention (
    plan uuid not null references plan,
    key text not null,
    name text not null,
    aliases text[] not null,
    words text[] not null,
    kind text,
    level text,
    begins integer,
    ends integer,
    orientation integer,
    vision integer,
    programme uuid references programme,
    decided_by text,
    reason text,
    at timestamptz,
    primary key (plan, key),
    check (programme is null or decided_by is not null),
    check ((decided_by is null) = (at is null))
);
create index programme_mention_open on programme_mention using gin (words) where decided_by is null;
create index programme_mention_of on programme_mention (programme) where programme is not null;

-- Plans that are in force already; later ones are kept as they are issued.
insert into programme_mention (plan, key, name, aliases, words, kind, level, begins, ends, orientation, vision)
select distinct on (p.id, g.item ->> 'key') p.id, g.item ->> 'key', g.item ->> 'name', a.aliases,
  array(select distinct words_in_no_order(n) from unnest(array_append(a.aliases, g.item ->> 'name')) n
    where words_in_no_order(n) is not null),
  g.item ->> 'kind', g.item ->> 'level', (g.item -> 'period' ->> 'from')::integer, (g.item -> 'period' ->> 'to')::integer,
  (g.item -> 'period' ->> 'orientation')::integer, (g.item -> 'period' ->> 'vision')::integer
from plan p join plan_edition e on e.plan = p.id and e.edition = p.edition
cross join lateral items_of(e.body, 'programmes') g
cross join lateral (select array(select x.item #>> '{}' from items_of(g.item, 'aliases') x) as aliases) a
where p.state = 'issued' and g.item ->> 'key' is not null and g.item ->> 'name' is not null;
