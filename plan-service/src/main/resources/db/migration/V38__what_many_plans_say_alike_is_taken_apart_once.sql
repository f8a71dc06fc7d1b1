-- Why: units below write down what was asked of them as it was written above; each line was taken apart for each of them,
-- which was two fifths of what search costs (docs/adr/0077).
create or replace function index_plans(wanted uuid[]) returns void language sql as $$
    delete from search_entry e where e.plan = any (wanted);
    select index_documents(wanted);
    with said as materialized (
      select p.id as plan, s.*
      from plan p join plan_edition e on e.plan = p.id and e.edition = p.edition,
        lateral plan_says(e.body) with ordinality as s(at, what, key, line, programme, mark, place)
      where p.id = any (wanted) and s.line ~ '[[:alnum:]]'
    ), found as materialized (
      select d.line, d.key, d.mark, found_by(d.line, d.key, d.mark) as words
      from (select distinct line, coalesce(key, '') as key, coalesce(mark, '') as mark from said) d
    ), entries as (
      insert into search_entry (plan, place, what, key, at, line, programme, words)
      select s.plan, s.place, s.what, s.key, s.at, s.line, s.programme, f.words
      from said s join found f on (f.line, f.key, f.mark) = (s.line, coalesce(s.key, ''), coalesce(s.mark, ''))
    )
    insert into search_word (word, nearly)
    select w.word, text_nearly(w.word)
    from (select distinct l.word
      from (select f.words from found f
        union all
        select e.words from search_entry e where e.plan = any (wanted) and e.place = 0) a,
        unnest(tsvector_to_array(a.words)) l(word)
      where l.word ~ '^[a-z0-9]*[a-z][a-z0-9]*$') w
    where length(w.word) between 2 and 30 and not exists (select 1 from search_word k where k.word = w.word)
    order by w.word
    on conflict do nothing
$$;

-- Of a queue that was just empty a planner expects nothing more, and read it once for each of its rows.
create or replace function index_due(most integer) returns integer language plpgsql as $$
declare
    done integer;
    texts uuid[];
    heads uuid[];
begin
    if not pg_try_advisory_xact_lock(x'746861630002'::bigint) then
        return 0;
    end if;
    with noted as (
        delete from search_due
        where ctid = any (array(select ctid from search_due where failed is null order by position limit most))
        returning plan, all_of_it
    ), each as (select plan, bool_or(all_of_it) as all_of_it, count(*) as notes from noted group by plan)
    select coalesce(sum(notes), 0), array_agg(plan) filter (where all_of_it), array_agg(plan) filter (where not all_of_it)
    into done, texts, heads from each;
    perform index_plans(texts);
    perform index_documents(heads);
    return done;
end $$;
