-- Why: whom a period asks who begins within it was looked for by the rule and the addressees as they were amended since. A
-- period keeps the edition of the plan that it was opened by, with the relation of each that its rule named.
create table plan_addressees (
    plan_id uuid not null references plan,
    edition integer not null,
    addressees jsonb not null,
    primary key (plan_id, edition)
);

alter table regime_period add column edition integer, add column who_relation text[];

-- Of the addressees of older editions nothing is left; of relations what the rule says now, else what is owed.
update regime_period x set edition = p.edition, who_relation = array(
    select coalesce(
        (select r.who_relation[k.n] from generate_subscripts(r.who, 1) k(n) where r.who[k.n] = w.key limit 1),
        (select o.relation from obligation o where o.regime_id = x.regime_id and o.period = x.period
         order by o.opened_at, o.id limit 1),
        'ordered')
    from unnest(x.who) with ordinality w(key, n) order by w.n)
from regime r join plan p on p.id = r.plan_id
where r.id = x.regime_id;

alter table regime_period alter column edition set not null, alter column who_relation set not null,
    add check (cardinality(who_relation) = cardinality(who));
