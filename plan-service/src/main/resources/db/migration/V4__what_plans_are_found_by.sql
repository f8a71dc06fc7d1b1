-- Why: what stands in a plan is looked for by its words (docs/adr/0063).

-- What can be found: the plan as a document (place 0) and each entry of its present edition, in the order of the text.
-- at: where it stands in the package. line: as it is shown. marks: numbers and keys. rank: documents come first.
-- Written by index_plans and index_documents alone.
create table search_entry (
    plan uuid not null references plan on delete cascade,
    place integer not null,
    rank smallint not null generated always as (case when place = 0 then 0 else 1 end) stored,
    what text not null check (what in ('document', 'purpose', 'basis', 'target', 'group', 'task', 'duty', 'programme')),
    key text,
    at text not null,
    line text not null,
    programme text,
    words tsvector not null
);
-- Of a word that is not among the common ones as many rows are expected as of the rarest of these: with few of them in
-- the statistics a number that stands once would be looked for in all entries, the newest first.
alter table search_entry alter column words set statistics 1000;
create unique index search_entry_order on search_entry (rank, plan desc, place);
create index search_entry_plan on search_entry (plan, place);
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 256);
create index search_entry_programme on search_entry (plan, key) where what = 'programme';

-- Each plain word that stands in an entry, with what is left of it without a letter: what was misspelt is looked up here.
-- Words stay when their entries go.
create table search_word (
    word text primary key,
    nearly text[] not null
);
create index search_word_nearly on search_word using gin (nearly);

create function found_by(line text, variadic marks text[]) returns tsvector
language sql immutable parallel safe as $$
    select array_to_tsvector(text_lexemes(coalesce(line, ''))
      || coalesce((select array_agg(distinct text_mark(m)) from unnest(marks) m where m ~ '[[:alnum:]]'), '{}'))
$$;

create function items_of(body json, section text) returns table (at text, item json)
language sql immutable parallel safe rows 30 as $$
    select '/' || section || '/' || (i.place - 1), i.item
    from json_array_elements(case json_typeof(body -> section) when 'array' then body -> section end)
      with ordinality as i(item, place)
$$;

-- What the text of a plan says, entry by entry; the document itself apart.
create function plan_says(body json)
returns table (at text, what text, key text, line text, programme text, mark text)
language sql immutable parallel safe rows 60 as $$
    select at, 'purpose', null, item #>> '{}', null, null from items_of(body, 'purposes')
    union all
    select at, 'basis', item ->> 'key', concat_ws(' ', item ->> 'number', item ->> 'issuer', item ->> 'subject'), null,
      item ->> 'number'
    from items_of(body, 'basis') where item ->> 'missing' is distinct from 'true'
    union all
    select t.at, 'target', t.item ->> 'key',
      concat_ws(' ', coalesce(t.item ->> 'name', i.item ->> 'name', t.item ->> 'indicator'), t.item ->> 'wording',
        t.item ->> 'value', t.item ->> 'unit', t.item ->> 'year', t.item ->> 'population'),
      t.item ->> 'programme', null
    from items_of(body, 'targets') t
      left join items_of(body, 'indicators') i on i.item ->> 'code' = t.item ->> 'indicator'
    union all
    select at, 'group', item ->> 'key', item ->> 'title', null, null from items_of(body, 'taskGroups')
    union all
    select g.at || t.at, 'task', t.item ->> 'key', t.item ->> 'summary', t.item ->> 'programme', null
    from items_of(body, 'taskGroups') g, lateral items_of(g.item, 'tasks') t
    union all
    select at, 'duty', item ->> 'key', item ->> 'text', item ->> 'programme', null from items_of(body, 'duties')
    union all
    select at, 'programme', item ->> 'key',
      concat_ws('; ', item ->> 'name', (select string_agg(a.item #>> '{}', '; ') from items_of(item, 'aliases') a)),
      item ->> 'key', null
    from items_of(body, 'programmes')
$$;

create function index_documents(wanted uuid[]) returns void language sql as $$
    delete from search_entry e where e.plan = any (wanted) and e.place = 0;
    insert into search_entry (plan, place, what, at, line, words)
    select p.id, 0, 'document', '/document', d.line,
      found_by(concat_ws(' ', d.line, p.place, array_to_string(p.aliases, ' ')), p.number)
    from plan p join document_kind k on k.code = p.kind,
      lateral (select concat_ws(' · ', concat_ws(' ', k.name, p.number), p.title,
        unit_name_on(p.issuer, coalesce(p.document_date, p.drafted_at::date))) as line) d
    where p.id = any (wanted)
$$;

create function index_plans(wanted uuid[]) returns void language sql as $$
    delete from search_entry e where e.plan = any (wanted);
    select index_documents(wanted);
    insert into search_entry (plan, place, what, key, at, line, programme, words)
    select p.id, s.place, s.what, s.key, s.at, s.line, s.programme, found_by(s.line, s.key, s.mark)
    from plan p join plan_edition e on e.plan = p.id and e.edition = p.edition,
      lateral plan_says(e.body) with ordinality as s(at, what, key, line, programme, mark, place)
    where p.id = any (wanted) and s.line ~ '[[:alnum:]]';
    insert into search_word (word, nearly)
    select w.word, text_nearly(w.word)
    from (select distinct l.word from search_entry e, unnest(tsvector_to_array(e.words)) l(word)
      where e.plan = any (wanted) and l.word ~ '^[a-z0-9]*[a-z][a-z0-9]*$') w
    where length(w.word) between 2 and 30 and not exists (select 1 from search_word k where k.word = w.word)
    order by w.word
    on conflict do nothing
$$;

-- Whose entries are behind: noted in the transaction that changes the plan, written in bulk soon after; one by one they
-- cost five times as much. all_of_it: the text too, else the document alone.
create table search_due (
    position bigint primary key generated always as identity,
    plan uuid not null,
    all_of_it boolean not null
);

-- Brings some plans up to date, one caller at a time; how many notes are done with.
create function index_due(most integer) returns integer language plpgsql as $$
declare
    done integer;
    texts uuid[];
    heads uuid[];
begin
    if not pg_try_advisory_xact_lock(x'746861630002'::bigint) then
        return 0;
    end if;
    with noted as (
        delete from search_due where position in (select position from search_due order by position limit most)
        returning plan, all_of_it
    ), each as (select plan, bool_or(all_of_it) as all_of_it, count(*) as notes from noted group by plan)
    select coalesce(sum(notes), 0), array_agg(plan) filter (where all_of_it), array_agg(plan) filter (where not all_of_it)
    into done, texts, heads from each;
    perform index_plans(texts);
    perform index_documents(heads);
    return done;
end $$;

create function follow_text() returns trigger language plpgsql as $$
begin
    insert into search_due (plan, all_of_it) values (new.plan, true);
    return null;
end $$;

create function follow_head() returns trigger language plpgsql as $$
begin
    insert into search_due (plan, all_of_it) values (new.id, new.edition <> old.edition);
    return null;
end $$;

create trigger search_follows_new_text after insert on plan_edition
    for each row execute function follow_text();
create trigger search_follows_text after update of body on plan_edition
    for each row when (old.body::text is distinct from new.body::text) execute function follow_text();
create trigger search_follows_head after update on plan
    for each row when ((old.edition, old.kind, old.number, old.title, old.place, old.document_date, old.aliases)
      is distinct from (new.edition, new.kind, new.number, new.title, new.place, new.document_date, new.aliases))
    execute function follow_head();

-- Issuers that are called otherwise now: their documents are found by the name of the day.
create function follow_issuers(units uuid[]) returns void language sql as $$
    insert into search_due (plan, all_of_it) select p.id, false from plan p where p.issuer = any (units)
$$;

select index_plans(array(select id from plan));
analyze search_entry;
