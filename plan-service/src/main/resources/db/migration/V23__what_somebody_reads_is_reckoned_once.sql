-- Why: who reads the whole country waited 80 ms at each search for the walk down all its units (docs/adr/0077).

-- Counts the changes of units, in their own transactions (CountUnitChanges): what was reckoned before one of them is
-- known to be old.
create table line_version (version bigint not null);
insert into line_version values (0);

-- What who has certain posts reads on a day by the lines of a version: never changed, only superseded. Unlogged, as all
-- of it can be reckoned again.
create unlogged table reach (
    id bigint primary key generated always as identity,
    posts text not null,
    day date not null,
    version bigint not null,
    superseded_at timestamptz,
    unique (posts, day, version)
);
create unlogged table reach_unit (
    reach bigint not null,
    unit uuid not null,
    primary key (reach, unit)
);

-- All that actor_readable knows of an actor; the same for those who have the same posts.
create function reach_posts(actor text, on_day date) returns text language sql stable parallel safe as $$
    select coalesce(string_agg(distinct concat_ws(' ', p.unit_id, p.duty = 'oversee', p.subtree, p.past), ','), '')
    from actor_posts(actor, on_day) p
$$;

create function reach_kept(actor text, on_day date) returns bigint language sql stable as $$
    select r.id from reach r, line_version v
    where r.posts = reach_posts(actor, on_day) and r.day = on_day and r.version = v.version
$$;

-- The units that an actor reads on a day, kept: reckoned where posts, lines or the day are not those of any before. Posts,
-- version and walk are read in one statement, so by one snapshot: a change that it does not see has another version.
create function keep_reach(actor text, on_day date) returns bigint language plpgsql as $$
declare
    kept bigint := reach_kept(actor, on_day);
begin
    for attempt in 1 .. 9 loop
        exit when kept is not null;
        with fresh as (
            insert into reach (posts, day, version)
            select reach_posts(actor, on_day), on_day, v.version from line_version v
            on conflict do nothing
            returning id)
        insert into reach_unit (reach, unit)
        select f.id, u.id from fresh f, actor_readable(actor, on_day) u(id);
        kept := reach_kept(actor, on_day);
        if pg_try_advisory_xact_lock(x'746861630017'::bigint) then
            -- Who has begun with an old one may finish.
            delete from reach_unit where reach in (select id from reach where superseded_at < now() - interval '10 minutes');
            delete from reach where superseded_at < now() - interval '10 minutes';
            update reach set superseded_at = now()
            where superseded_at is null and (day < on_day - 1 or version < (select version from line_version));
        end if;
    end loop;
    return kept;
end $$;
