-- Why: a plan is drafted, issued and then followed; its text is kept whole beside the rows that are followed.

-- ---------------------------------------------------------------- plans and their content
-- Kinds of document are data: another state or another decade has others. answers: what a document of the kind answers
-- when a plan asks it of a unit.
create table document_kind (
    code text primary key,
    name text not null,
    abbreviation text,
    rank integer not null,
    answers text[] not null default '{}'
);
insert into document_kind (code, name, abbreviation, rank) values
    ('directive', 'Chỉ thị', 'CT', 1),
    ('resolution', 'Nghị quyết', 'NQ', 2),
    ('decision', 'Quyết định', 'QĐ', 3),
    ('regulation', 'Quy định', 'QyĐ', 4),
    ('rules', 'Quy chế', 'QC', 5),
    ('conclusion', 'Kết luận', 'KL', 6),
    ('action-programme', 'Chương trình hành động', 'CTr', 7),
    ('programme', 'Chương trình', 'CTr', 8),
    ('plan', 'Kế hoạch', 'KH', 9),
    ('guidance', 'Hướng dẫn', 'HD', 10),
    ('scheme', 'Đề án', 'ĐA', 11),
    ('project', 'Dự án', 'DA', 12),
    ('option', 'Phương án', 'PA', 13),
    ('strategy', 'Chiến lược', null, 14),
    ('master-plan', 'Quy hoạch', 'QH', 15),
    ('report', 'Báo cáo', 'BC', 16),
    ('submission', 'Tờ trình', 'TTr', 17),
    ('notice', 'Thông báo', 'TB', 18),
    ('communique', 'Thông cáo', 'TC', 19),
    ('circular', 'Thông tư', 'TT', 20),
    ('circular-letter', 'Thông tri', 'TT', 21),
    ('decree', 'Nghị định', 'NĐ', 22),
    ('ordinance', 'Pháp lệnh', 'PL', 23),
    ('law', 'Luật', null, 24),
    ('code', 'Bộ luật', null, 25),
    ('constitution', 'Hiến pháp', null, 26),
    ('convention', 'Công ước', null, 27),
    ('treaty', 'Điều ước quốc tế', null, 28),
    ('official-letter', 'Công văn', null, 29),
    ('telegram', 'Công điện', 'CĐ', 30),
    ('minutes', 'Biên bản', 'BB', 31),
    ('contract', 'Hợp đồng', 'HĐ', 32),
    ('agreement', 'Bản thỏa thuận', 'BTT', 33),
    ('statute', 'Điều lệ', null, 34),
    ('platform', 'Cương lĩnh', null, 35),
    ('statement', 'Tuyên bố', null, 36),
    ('appeal', 'Lời kêu gọi', null, 37),
    ('other', 'Văn bản khác', null, 99);
update document_kind set answers = '{own-plan,integrate,pass-on}'
where code in ('directive', 'decision', 'conclusion', 'action-programme', 'programme', 'plan', 'guidance', 'scheme', 'project',
  'option', 'strategy', 'master-plan');
update document_kind set answers = '{own-plan,council-resolution,integrate,pass-on}' where code = 'resolution';
update document_kind set answers = '{pass-on}'
where code in ('notice', 'circular', 'circular-letter', 'official-letter', 'telegram');

-- The days that a document's date can mean; DocumentDate says the same in Java, and DatedBeforeIT holds the two.
create function date_first(day date, known text) returns date language sql immutable parallel safe as $$
    select case when known in ('month', 'year') then date_trunc(known, day::timestamp)::date else day end
$$;
create function date_last(day date, known text) returns date language sql immutable parallel safe as $$
    select case when known in ('month', 'year')
      then (date_trunc(known, day::timestamp) + ('1 ' || known)::interval)::date - 1 else day end
$$;

-- Whether a document is certainly dated before another; where a date is not known, it is not.
create function dated_before(day date, known text, other date, other_known text) returns boolean
language sql immutable parallel safe as $$
    select coalesce(date_last(day, known) < date_first(other, other_known), false)
$$;

create table plan (
    id uuid primary key,
    issuer uuid not null,
    level text not null,
    track text not null,
    kind text not null references document_kind,
    number text,
    number_key text,
    symbol text,
    title text not null,
    place text,
    document_date date,
    date_precision text check (date_precision in ('day', 'month', 'year')),
    aliases text[] not null default '{}',
    state text not null check (state in ('draft', 'issued')),
    version bigint not null,
    edition integer not null default 1,
    fulfils uuid[] not null default '{}',
    ancestors uuid[] not null default '{}',
    drafted_at timestamptz not null,
    issued_at timestamptz,
    check (state = 'draft' or issued_at is not null)
);
create index plan_issuer on plan (issuer, id);
create index plan_number on plan (number_key, document_date) where number_key is not null;
create index plan_ancestors on plan using gin (ancestors) where state = 'issued';
-- A number is unique within issuer, symbol and year; the Party counts by kind and term, which nobody tells us.
create unique index plan_number_once
    on plan (issuer, (extract(year from document_date)), number_key)
    where state = 'issued' and number_key is not null and track <> 'party';

-- The package as it came (json, not jsonb: the order of its fields is part of the text).
-- links: key of a basis to the plan of ours that it is, where a mandate says so and no number is needed.
-- units: what the references to units meant when they were checked; only_requested: the addressees that then stood beside
-- the issuer and can only be requested.
create table plan_edition (
    plan uuid not null references plan,
    edition integer not null,
    body json not null,
    links json not null default '{}',
    units json not null default '{}',
    only_requested text[] not null default '{}',
    primary key (plan, edition)
);

-- ---------------------------------------------------------------- documents and what plans rest on
-- Documents, ours (id = the plan's id) and only cited, are nodes of one graph.
-- identity: what makes two citations one document.
create table document (
    id uuid primary key,
    plan uuid unique references plan,
    identity text unique,
    kind text,
    number text,
    number_key text,
    year integer,
    issuer_text text,
    issuer uuid,
    document_date date,
    date_precision text,
    subject text,
    gap boolean not null default false
);
create index document_cited on document (number_key) where plan is null and not gap;

-- One line of an edition's basis; cited: as the plan says it, whatever the document says of itself.
-- A line reached via a document that is no plan of ours adds an edge between two documents; stated_by says whose text
-- that is. Nobody adds an edge to the basis of a plan of ours but itself.
create table basis (
    stated_by uuid not null references plan,
    edition integer not null,
    position integer not null,
    key text not null,
    from_document uuid not null,
    to_document uuid not null references document,
    relation text not null check (relation in ('implements', 'cites')),
    via text,
    section text,
    cited json,
    primary key (stated_by, edition, position, from_document)
);
create index basis_from on basis (from_document);
create index basis_to on basis (to_document);

-- The plan of ours that a document cited by a plan is, for that plan alone. claimed: its unit does not see the plan, and
-- nobody who may has confirmed it; undone: somebody has said that it is not.
create table citation (
    stated_by uuid not null references plan,
    document uuid not null references document,
    plan uuid not null references plan,
    state text not null check (state in ('claimed', 'linked', 'undone')),
    decided_by text not null,
    reason text,
    at timestamptz not null,
    primary key (stated_by, document)
);
create index citation_plan on citation (plan, state);
create index citation_claimed on citation (stated_by) where state = 'claimed';

-- The lines that count: those of each plan's present edition, each leading to the plan of ours that it is known to mean.
-- Of a document that is known to be ours nobody else says what it rests on.
create view basis_link as
select b.stated_by, b.edition, b.position, b.key, b.from_document, b.to_document, b.relation, b.via, b.section, b.cited
from basis b join plan p on p.id = b.stated_by and p.edition = b.edition
where not exists (select 1 from citation c
    where c.stated_by = b.stated_by and c.document = b.to_document and c.state = 'linked')
  and not exists (select 1 from citation c
    where c.stated_by = b.stated_by and c.document = b.from_document and c.state = 'linked')
union all
select b.stated_by, b.edition, b.position, b.key, b.from_document, c.plan, b.relation, b.via, b.section, b.cited
from citation c
  join basis b on b.stated_by = c.stated_by and b.to_document = c.document
  join plan p on p.id = b.stated_by and p.edition = b.edition
where c.state = 'linked' and not exists (select 1 from citation f
    where f.stated_by = b.stated_by and f.document = b.from_document and f.state = 'linked');

-- ---------------------------------------------------------------- indicators and forms
-- What a target measures is defined once, by its owner, in versions; what was accepted stays with its version.
-- holding: how often its owner or those it was granted to have changed, the version of the aggregate.
create table indicator (
    code text primary key,
    id uuid not null unique,
    owner uuid not null,
    current integer not null,
    holding bigint not null default 0
);

-- possible: the numbers that it can be, as derived when the version was made; said: what the definition said of them.

create table indicator_version (
    id uuid not null references indicator (id),
    version integer not null,
    name text not null,
    unit text,
    direction text not null,
    rule text not null,
    per integer,
    numerator text,
    denominator text,
    population text,
    same_as text,
    possible json not null,
    said json not null,
    continues boolean not null,
    sample boolean not null,
    defined_by uuid not null references plan,
    defined_at timestamptz not null,
    primary key (id, version)
);

create table form (
    code text primary key,
    id uuid not null unique,
    owner uuid not null,
    current integer not null,
    holding bigint not null default 0
);

-- versions: in which each of the indicators is asked, in the same order.

create table form_version (
    id uuid not null references form (id),
    version integer not null,
    title text,
    sample boolean not null,
    indicators text[] not null,
    versions integer[] not null,
    defined_by uuid not null references plan,
    defined_at timestamptz not null,
    primary key (id, version),
    check (cardinality(versions) = cardinality(indicators))
);

-- Units that may define an indicator or a form on by leave of its owner.
create table definition_grant (
    definition uuid not null,
    unit uuid not null,
    granted_at timestamptz not null,
    primary key (definition, unit)
);
create index definition_grant_unit on definition_grant (unit, definition);

-- The versions that an edition was issued with.
create table plan_indicator (
    plan uuid not null references plan,
    edition integer not null,
    code text not null,
    version integer not null,
    primary key (plan, edition, code)
);

create table plan_form (
    plan uuid not null references plan,
    edition integer not null,
    code text not null,
    version integer not null,
    primary key (plan, edition, code)
);

-- ---------------------------------------------------------------- members, mandates, fan-out
-- An issued edition is expanded to its addressees' members once, in turns that survive a crash; it is kept with its day.
create table plan_member (
    plan uuid not null references plan,
    edition integer not null,
    addressee text not null,
    unit uuid not null,
    place integer not null,
    on_day date not null,
    primary key (plan, edition, addressee, unit)
);
create index plan_member_unit on plan_member (unit, plan);

-- What a plan asks of a unit. owner: who answers it, the unit or its heir; several units' mandates may have one owner.
-- edition and on_day: by which expansion the unit is asked. level and track: the unit's on that day.
create table mandate (
    id uuid primary key,
    plan uuid not null references plan,
    edition integer not null,
    unit uuid not null,
    owner uuid not null,
    level text not null,
    track text not null,
    asks text not null,
    all_asks text[] not null,
    addressees text[] not null,
    duties text[] not null,
    due date,
    relation text not null check (relation in ('ordered', 'requested')),
    on_day date not null,
    state text not null check (state in ('open', 'fulfilled', 'excused', 'passed-on')),
    fulfilled_by uuid references plan,
    fulfilled_at timestamptz,
    fulfilled_late boolean,
    passed_on_at timestamptz,
    excused_at timestamptz,
    raised_at timestamptz not null,
    version bigint not null,
    unique (plan, unit),
    check (state = 'fulfilled' or fulfilled_by is null),
    check ((state = 'excused') = (excused_at is not null)),
    check ((state = 'fulfilled') = (fulfilled_at is not null)),
    check ((state = 'fulfilled') = (fulfilled_late is not null)),
    check ((state = 'passed-on') = (passed_on_at is not null))
);
create index mandate_unit on mandate (unit, state, id);
create index mandate_owner on mandate (owner, state, id) where owner <> unit;

-- The mandates of ended units that were passed on and came together in their heir's.
create table mandate_origin (
    mandate uuid not null references mandate,
    origin uuid not null references mandate,
    primary key (mandate, origin),
    check (mandate <> origin)
);

-- What people have decided of mandates: each step with the version that it led to. plan: the one that it speaks of.
create table mandate_step (
    mandate uuid not null references mandate,
    version bigint not null,
    step text not null check (step in ('answer', 'pass-on', 'refuse-answer', 'excuse', 'reopen')),
    plan uuid references plan,
    reason text,
    actor text not null,
    at timestamptz not null,
    primary key (mandate, version)
);

-- How a mandate stands on a day: late is no state. MandateState says the same in Java; MandateStandingIT holds the two.
create function mandate_standing(state text, due date, on_day date) returns text
language sql immutable parallel safe as $$
    select case when state = 'open' and due < on_day then 'late' else state end
$$;

-- Whether a plan can answer a mandate of another: it is of a kind that answers what is asked, it is not dated before, and
-- whoever asks has not refused it.
create function may_answer(mandate uuid, asks text, asking uuid, answer uuid) returns boolean
language sql stable parallel safe as $$
    select exists (
      select 1 from plan p join document_kind k on k.code = p.kind, plan q
      where p.id = may_answer.answer and q.id = may_answer.asking and may_answer.asks = any (k.answers)
        and not dated_before(p.document_date, p.date_precision, q.document_date, q.date_precision))
      and not exists (
      select 1 from mandate_step s
      where s.mandate = may_answer.mandate and s.step = 'refuse-answer' and s.plan = may_answer.answer)
$$;

-- Open mandates with the plans in force that answer them: a plan of the owner's that names the mandate, or that
-- implements the plan that asks.
create view mandate_answer as
select m.id as mandate, m.plan as asking, p.id as answer, p.issued_at
from plan p join mandate m on m.id = any (p.fulfils) and m.owner = p.issuer
where p.state = 'issued' and m.state = 'open' and may_answer(m.id, m.asks, m.plan, p.id)
union all
select m.id, m.plan, p.id, p.issued_at
from basis_link b
join plan p on p.id = b.from_document and p.id = b.stated_by and p.state = 'issued'
join mandate m on m.plan = b.to_document and m.owner = p.issuer and m.state = 'open'
where b.relation = 'implements' and may_answer(m.id, m.asks, m.plan, p.id);

-- The background work by which an edition reaches its addressees: an aggregate of its own. terms: what the expansion
-- needs of the package; parts: how far it has come with each addressee. last_turn makes the turns fair.
create table fan_out (
    id uuid primary key,
    plan uuid not null references plan,
    edition integer not null,
    on_day date not null,
    terms json not null,
    stage text not null check (stage in ('expanding', 'raising', 'sending', 'ended')),
    raised_up_to uuid,
    parts json not null,
    mandates integer not null,
    version bigint not null,
    last_turn timestamptz not null,
    mandates_expected bigint,
    assignments_expected bigint,
    obligations_expected bigint,
    ended_at timestamptz,
    unique (plan, edition),
    check ((stage = 'ended') = (ended_at is not null))
);
create index fan_out_open on fan_out (last_turn) where ended_at is null;

-- What task- and report-service say they have made of a plan.
create table plan_assignments (
    plan uuid primary key,
    raised bigint not null
);

create table plan_obligations (
    plan uuid primary key,
    opened bigint not null
);
