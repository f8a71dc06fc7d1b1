-- Why: one text that cannot be taken apart would keep all behind it from being found, or assessed.

-- failed: why it was set aside; it is tried again when the service starts.
alter table search_due add column failed text;
alter table conformance_due add column failed text;

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
        where position in (select position from search_due where failed is null order by position limit most)
        returning plan, all_of_it
    ), each as (select plan, bool_or(all_of_it) as all_of_it, count(*) as notes from noted group by plan)
    select coalesce(sum(notes), 0), array_agg(plan) filter (where all_of_it), array_agg(plan) filter (where not all_of_it)
    into done, texts, heads from each;
    perform index_plans(texts);
    perform index_documents(heads);
    return done;
end $$;
