-- Why: the register of the state: its words, its units on any day, who came after whom, and who may act for them.
-- Everything said of a unit has days, because codes are used again and names, kinds, levels and places change.
create extension if not exists btree_gist;

-- ---------------------------------------------------------------- words
-- Levels, tracks, trees, code schemes and kinds change by decree, so they are data, not code. A word is never removed:
-- history speaks in it; a retired one is not used for anything new.
-- version 0 marks a word that a migration brought and that no event has told yet; the service tells it when it starts.
-- rank: of a level (smaller stands higher), a track and a scheme (a unit's official code is its code in the lowest).
-- spoken: of a kind, what is said before the name ("thành phố" for "thành phố trực thuộc trung ương").
-- descends: of a tree, whether a parent stands on a higher level, never on the same.
-- forms: of a scheme, what its codes look like: [{"level": "commune", "pattern": "[0-9]{5}"}]; no level: at any other.
create table word (
    list text not null check (list in ('level', 'track', 'kind', 'tree', 'scheme')),
    code text not null,
    name_vi text not null,
    name_en text not null,
    rank integer,
    spoken text,
    descends boolean,
    forms jsonb,
    retired boolean not null default false,
    version bigint not null default 0,
    primary key (list, code),
    check ((rank is not null) = (list in ('level', 'track', 'scheme'))),
    check ((spoken is not null) = (list = 'kind')),
    check ((descends is not null) = (list = 'tree')),
    check ((forms is not null) = (list = 'scheme'))
);

-- The standard body that each territory has on a track: where its code stands, whether it has a line of command
-- (to the same body of the territory above), and which track's body leads it.
create table body (
    track text primary key,
    scheme text not null unique,
    line boolean not null,
    led_by text,
    version bigint not null default 0
);

-- How such a body is called: the row with the territory's kind counts first, then its level, then the general one.
-- {name} is "Tam Đường", {place} is "huyện Tam Đường"; for a numbered territory both are "Quận 1".
create table naming (
    track text not null references body,
    level text,
    area_kind text,
    kind text not null,
    pattern text not null,
    unique nulls not distinct (track, level, area_kind)
);

-- ---------------------------------------------------------------- units
-- withdrawn: why a unit that was registered by mistake never was; its name stays, its codes are free again.
create table unit (
    id uuid primary key,
    track text not null,
    begins date not null,
    ends date,
    withdrawn text,
    version bigint not null,
    check (ends is null or ends > begins)
);
create index unit_track on unit (track);

-- folded: lower case without marks, so that "tam duong" finds Tam Đường.
create table unit_name (
    unit_id uuid not null references unit not enforced,
    name text not null,
    short_name text,
    folded text not null,
    from_day date not null,
    to_day date,
    check (to_day is null or to_day > from_day)
);
create index unit_name_of on unit_name (unit_id);

-- What it is and in whose area it stands.
create table unit_standing (
    unit_id uuid not null references unit not enforced,
    kind text not null,
    level text not null,
    area_id uuid references unit not enforced,
    from_day date not null,
    to_day date,
    check (to_day is null or to_day > from_day)
);
create index unit_standing_of on unit_standing (unit_id);
create index unit_standing_area on unit_standing (area_id);

create table unit_code (
    scheme text not null,
    code text not null,
    unit_id uuid not null references unit not enforced,
    from_day date not null,
    to_day date,
    check (to_day is null or to_day > from_day)
);
create index unit_code_of on unit_code (unit_id);
create index unit_code_meaning on unit_code (code, scheme);

create table unit_parent (
    unit_id uuid not null references unit not enforced,
    tree text not null,
    parent_id uuid not null references unit not enforced,
    from_day date not null,
    to_day date,
    check (to_day is null or to_day > from_day),
    check (parent_id <> unit_id)
);
create index unit_parent_of on unit_parent (unit_id);
create index unit_parent_children on unit_parent (parent_id, tree);

-- The guards hold even against a faulty program, on every path (docs/adr/0028): after each statement they look once at
-- all lines that it wrote, which for a list of the whole country costs a twentieth of exclusion and foreign keys row by
-- row. They take the lock under which the structure changes, so that two transactions cannot pass each other; lines are
-- only ever deleted and written anew.

-- one_value_a_day('constraint', 'key columns'): no two lines of one key hold on the same day. Of few new lines it looks
-- at the lines of their keys; of many at all lines, in an order that no estimate of the planner can spoil.
create function one_value_a_day() returns trigger language plpgsql as $$
declare
    touched text := '';
    broken text;
begin
    perform pg_advisory_xact_lock(x'746861630001'::bigint);
    if (select count(*) from (select from fresh limit 201)) <= 200 then
        touched := format('where (%1$s) in (select %1$s from fresh)', tg_argv[1]);
    end if;
    execute format($q$
        select concat_ws(' ', %2$s) || ' on ' || from_day from (
            select %2$s, from_day,
                   lag(coalesce(to_day, 'infinity')) over (partition by %2$s order by from_day) as held_until
            from %1$I %3$s) line
        where held_until > from_day limit 1$q$, tg_table_name, tg_argv[1], touched) into broken;
    if broken is not null then
        raise exception 'two values: %', broken using errcode = 'exclusion_violation', constraint = tg_argv[0];
    end if;
    return null;
end $$;

-- only_units('column', …): each of these columns names a unit.
create function only_units() returns trigger language plpgsql as $$
declare
    reference text;
    unknown text;
begin
    foreach reference in array tg_argv loop
        execute format($q$
            select %1$I from fresh
            where %1$I is not null and not exists (select from unit where unit.id = fresh.%1$I) limit 1$q$, reference)
            into unknown;
        if unknown is not null then
            raise exception 'no unit %', unknown using errcode = 'foreign_key_violation', constraint = reference;
        end if;
    end loop;
    return null;
end $$;

-- Nobody stands below themselves in a tree on any day. A circle leads through one of the lines just written, and through
-- a unit that has somebody below it: only from those it walks up.
create function no_circle() returns trigger language plpgsql as $$
declare
    circle text;
begin
    perform pg_advisory_xact_lock(x'746861630001'::bigint);
    with recursive up(unit_id, tree, above, days) as (
        select line.unit_id, line.tree, line.parent_id, daterange(line.from_day, line.to_day) from fresh line
        where exists (select from unit_parent below where below.parent_id = line.unit_id and below.tree = line.tree)
        union
        select up.unit_id, up.tree, line.parent_id, up.days * daterange(line.from_day, line.to_day)
        from up join unit_parent line on line.unit_id = up.above and line.tree = up.tree
          and up.days && daterange(line.from_day, line.to_day)
        where up.above <> up.unit_id)
    select up.unit_id || ' in ' || up.tree into circle from up where up.above = up.unit_id limit 1;
    if circle is not null then
        raise exception 'stands below itself: %', circle using errcode = 'check_violation', constraint = 'no_circle';
    end if;
    return null;
end $$;

-- only_words('list', 'column', …): each of these columns holds a word of its list.
create function only_words() returns trigger language plpgsql as $$
declare
    unknown text;
begin
    for at in 0 .. tg_nargs - 1 by 2 loop
        execute format('select distinct %1$I from fresh except select code from word where list = %2$L limit 1',
            tg_argv[at + 1], tg_argv[at]) into unknown;
        if unknown is not null then
            raise exception 'no % %', tg_argv[at], unknown
                using errcode = 'foreign_key_violation', constraint = tg_argv[at + 1];
        end if;
    end loop;
    return null;
end $$;

create function never_changed_in_place() returns trigger language plpgsql as $$
begin
    raise exception 'lines of % are deleted and written anew', tg_table_name;
end $$;

create trigger words after insert on unit referencing new table as fresh
    for each statement execute function only_words('track', 'track');

create trigger one_name_a_day after insert on unit_name referencing new table as fresh
    for each statement execute function one_value_a_day('one_name_a_day', 'unit_id');
create trigger units after insert on unit_name referencing new table as fresh
    for each statement execute function only_units('unit_id');

create trigger one_standing_a_day after insert on unit_standing referencing new table as fresh
    for each statement execute function one_value_a_day('one_standing_a_day', 'unit_id');
create trigger units after insert on unit_standing referencing new table as fresh
    for each statement execute function only_units('unit_id', 'area_id');
create trigger words after insert on unit_standing referencing new table as fresh
    for each statement execute function only_words('level', 'level');

-- A code of a scheme means one unit on a day, perhaps another on another day; a unit has one code of a scheme a day.
create trigger one_unit_for_a_code_a_day after insert on unit_code referencing new table as fresh
    for each statement execute function one_value_a_day('one_unit_for_a_code_a_day', 'scheme, code');
create trigger one_code_of_a_scheme_a_day after insert on unit_code referencing new table as fresh
    for each statement execute function one_value_a_day('one_code_of_a_scheme_a_day', 'unit_id, scheme');
create trigger units after insert on unit_code referencing new table as fresh
    for each statement execute function only_units('unit_id');
create trigger words after insert on unit_code referencing new table as fresh
    for each statement execute function only_words('scheme', 'scheme');

create trigger one_parent_in_a_tree_a_day after insert on unit_parent referencing new table as fresh
    for each statement execute function one_value_a_day('one_parent_in_a_tree_a_day', 'unit_id, tree');
create trigger no_circle after insert on unit_parent referencing new table as fresh
    for each statement execute function no_circle();
create trigger units after insert on unit_parent referencing new table as fresh
    for each statement execute function only_units('unit_id', 'parent_id');
create trigger words after insert on unit_parent referencing new table as fresh
    for each statement execute function only_words('tree', 'tree');

create trigger never_changed_in_place before update on unit_name execute function never_changed_in_place();
create trigger never_changed_in_place before update on unit_standing execute function never_changed_in_place();
create trigger never_changed_in_place before update on unit_code execute function never_changed_in_place();
create trigger never_changed_in_place before update on unit_parent execute function never_changed_in_place();

-- ---------------------------------------------------------------- who came after whom
-- A legal instrument that takes effect on a day ties units that ended, or gave up a part, to those that carry on.
create table reorganisation (
    id uuid primary key,
    instrument text,
    takes_effect date not null
);

-- A unit that is dissolved has one row without a successor. One that absorbs others and stays itself succeeds itself:
-- continues. weight: the share of a split unit that goes to this successor, where somebody has said it.
create table succession (
    reorganisation_id uuid not null references reorganisation,
    predecessor_id uuid not null references unit,
    successor_id uuid references unit,
    part text not null check (part in ('whole', 'split', 'function')),
    function text,
    weight numeric check (weight > 0 and weight <= 1),
    continues boolean not null default false,
    unique nulls not distinct (reorganisation_id, predecessor_id, successor_id, function),
    check ((function is not null) = (part = 'function')),
    check (continues = (predecessor_id is not distinct from successor_id))
);
create index succession_predecessor on succession (predecessor_id);
create index succession_successor on succession (successor_id);

-- ---------------------------------------------------------------- posts
-- The token proves who somebody is; a post says for which unit, with which duty, from when to when.
-- withdrawn: why a post that was given by mistake holds on no day. reason: why it was given, where somebody said it.
create table post (
    id uuid primary key,
    actor text not null,
    unit_id uuid not null references unit,
    duty text not null,
    subtree boolean not null,
    from_day date not null,
    to_day date,
    given_by text not null,
    reason text,
    withdrawn text,
    version bigint not null,
    check (to_day is null or to_day > from_day),
    constraint one_post_of_a_duty_a_day
        exclude using gist (actor with =, unit_id with =, duty with =, daterange(from_day, to_day) with &&)
        where (withdrawn is null)
);
create index post_unit on post (unit_id);

-- ---------------------------------------------------------------- the words that the state uses
insert into word (list, code, name_vi, name_en, rank) values
    ('level', 'central', 'Trung ương', 'Central', 1),
    ('level', 'province', 'Cấp tỉnh', 'Province', 2),
    ('level', 'district', 'Cấp huyện', 'District', 3),
    ('level', 'commune', 'Cấp xã', 'Commune', 4),
    ('level', 'village', 'Thôn, tổ dân phố', 'Village', 5),
    ('level', 'society', 'Xã hội', 'Society', 6),
    ('track', 'territory', 'Đơn vị hành chính', 'Territory', 0),
    ('track', 'party', 'Đảng', 'Party', 1),
    ('track', 'government', 'Chính quyền', 'Government', 2),
    ('track', 'council', 'Hội đồng nhân dân', 'Elected council', 3),
    ('track', 'front', 'Mặt trận Tổ quốc', 'Fatherland Front', 4),
    ('track', 'mass', 'Đoàn thể', 'Mass organisation', 5),
    ('track', 'media', 'Báo chí, truyền thông', 'Media', 6),
    ('track', 'school', 'Nhà trường', 'School', 7),
    ('track', 'village', 'Thôn, tổ dân phố', 'Village', 8),
    ('track', 'society', 'Xã hội, gia đình', 'Society', 9),
    ('track', 'staff', 'Chức danh', 'Post-holder', 10);

insert into word (list, code, name_vi, name_en, descends) values
    ('tree', 'area', 'Địa giới', 'Territory', true),
    ('tree', 'command', 'Cấp trên trực tiếp', 'Line of command', false),
    ('tree', 'leadership', 'Cấp ủy lãnh đạo', 'Party leadership', false),
    ('tree', 'sector', 'Ngành dọc', 'Sector', false);

-- The codes of administrative units, and of the bodies that carry them, have a length for each level (Decision
-- 124/2004/QĐ-TTg, Decision 19/2025/QĐ-TTg); a list that lost its leading zeros in a spreadsheet is known by it.
insert into word (list, code, name_vi, name_en, rank, forms) values
    ('scheme', 'dvhc', 'Mã đơn vị hành chính', 'Administrative unit code', 1, '[]'),
    ('scheme', 'ubnd', 'Ủy ban nhân dân theo mã đơn vị hành chính', 'People''s Committee of the administrative unit', 2, '[]'),
    ('scheme', 'capuy', 'Cấp ủy theo mã đơn vị hành chính', 'Party committee of the administrative unit', 3, '[]'),
    ('scheme', 'hdnd', 'Hội đồng nhân dân theo mã đơn vị hành chính', 'People''s Council of the administrative unit', 4, '[]'),
    ('scheme', 'mttq', 'Ủy ban Mặt trận Tổ quốc theo mã đơn vị hành chính', 'Fatherland Front of the administrative unit', 5, '[]'),
    ('scheme', 'madinhdanh', 'Mã định danh điện tử (Quyết định 20/2020/QĐ-TTg)', 'Electronic identification code', 6, '[]'),
    ('scheme', 'qcvn102', 'Mã cơ quan theo QCVN 102:2016', 'Agency code of QCVN 102:2016', 7, '[]'),
    ('scheme', 'thac', 'Mã do Thác đặt', 'Code given by Thác', 8, '[]');
update word set forms =
    '[{"level": "central", "pattern": "vn"},
      {"level": "province", "pattern": "[0-9]{2}"},
      {"level": "district", "pattern": "[0-9]{3}"},
      {"level": "commune", "pattern": "[0-9]{5}"}]'
where list = 'scheme' and code in ('dvhc', 'ubnd', 'capuy', 'hdnd', 'mttq');
-- Decision 20/2020/QĐ-TTg: up to 35 characters, a letter with two digits, then groups behind dots, the highest first;
-- QCVN 102:2016: four groups, the highest last.
update word set forms = '[{"level": null, "pattern": "(?=.{3,35}$)[A-Z][0-9]{2}([.][0-9A-Z]+)*"}]'
where list = 'scheme' and code = 'madinhdanh';
update word set forms = '[{"level": null, "pattern": "[0-9]{3}[.][0-9]{2}[.][0-9]{2}[.][A-Z][0-9]{2}"}]'
where list = 'scheme' and code = 'qcvn102';

insert into word (list, code, name_vi, name_en, spoken) values
    ('kind', 'nước', 'nước', 'country', 'nước'),
    ('kind', 'tỉnh', 'tỉnh', 'province', 'tỉnh'),
    ('kind', 'thành phố trực thuộc trung ương', 'thành phố trực thuộc trung ương', 'centrally run city', 'thành phố'),
    ('kind', 'huyện', 'huyện', 'rural district', 'huyện'),
    ('kind', 'quận', 'quận', 'urban district', 'quận'),
    ('kind', 'thị xã', 'thị xã', 'town', 'thị xã'),
    ('kind', 'thành phố', 'thành phố', 'city', 'thành phố'),
    ('kind', 'xã', 'xã', 'commune', 'xã'),
    ('kind', 'phường', 'phường', 'ward', 'phường'),
    ('kind', 'thị trấn', 'thị trấn', 'township', 'thị trấn'),
    ('kind', 'đặc khu', 'đặc khu', 'special zone', 'đặc khu'),
    ('kind', 'government', 'Chính phủ', 'Government', 'Chính phủ'),
    ('kind', 'politburo', 'Bộ Chính trị', 'Politburo', 'Bộ Chính trị'),
    ('kind', 'national-assembly', 'Quốc hội', 'National Assembly', 'Quốc hội'),
    ('kind', 'people-committee', 'Ủy ban nhân dân', 'People''s Committee', 'UBND'),
    ('kind', 'party-committee', 'Cấp ủy', 'Party committee', 'cấp ủy'),
    ('kind', 'council', 'Hội đồng nhân dân', 'People''s Council', 'HĐND'),
    ('kind', 'front-committee', 'Ủy ban Mặt trận Tổ quốc', 'Fatherland Front committee', 'Ủy ban MTTQ'),
    ('kind', 'delegation', 'Đoàn đại biểu Quốc hội', 'National Assembly delegation', 'Đoàn ĐBQH'),
    ('kind', 'ministry', 'Bộ, cơ quan ngang bộ', 'Ministry', 'Bộ'),
    ('kind', 'department', 'Sở', 'Provincial department', 'Sở'),
    ('kind', 'division', 'Phòng', 'Division, district office', 'Phòng'),
    ('kind', 'office', 'Văn phòng', 'Office', 'Văn phòng'),
    ('kind', 'agency', 'Ban, cơ quan', 'Agency', 'Ban'),
    ('kind', 'police', 'Công an', 'Police', 'Công an'),
    ('kind', 'party-board', 'Ban của cấp ủy', 'Board of a Party committee', 'Ban'),
    ('kind', 'party-office', 'Văn phòng cấp ủy', 'Office of a Party committee', 'Văn phòng'),
    ('kind', 'union', 'Đoàn thể, hội', 'Union, mass organisation', 'đoàn thể'),
    ('kind', 'newspaper', 'Báo', 'Newspaper', 'Báo'),
    ('kind', 'broadcaster', 'Đài phát thanh, truyền hình, truyền thanh', 'Broadcaster', 'Đài'),
    ('kind', 'culture-centre', 'Trung tâm văn hóa', 'Culture centre', 'Trung tâm'),
    ('kind', 'school', 'Nhà trường', 'School', 'Trường'),
    ('kind', 'village', 'Thôn, tổ dân phố', 'Village', 'thôn'),
    ('kind', 'post-holder', 'Chức danh', 'Post-holder', 'chức danh');

insert into body (track, scheme, line, led_by) values
    ('party', 'capuy', true, null),
    ('government', 'ubnd', true, 'party'),
    ('council', 'hdnd', false, 'party'),
    ('front', 'mttq', true, 'party');

insert into naming (track, level, area_kind, kind, pattern) values
    ('government', null, null, 'people-committee', 'UBND {place}'),
    ('government', 'central', null, 'government', 'Chính phủ'),
    ('party', null, null, 'party-committee', 'Đảng ủy {place}'),
    ('party', 'central', null, 'politburo', 'Bộ Chính trị'),
    ('party', null, 'tỉnh', 'party-committee', 'Tỉnh ủy {name}'),
    ('party', null, 'thành phố trực thuộc trung ương', 'party-committee', 'Thành ủy {name}'),
    ('party', null, 'huyện', 'party-committee', 'Huyện ủy {name}'),
    ('party', null, 'quận', 'party-committee', 'Quận ủy {name}'),
    ('party', null, 'thị xã', 'party-committee', 'Thị ủy {name}'),
    ('party', null, 'thành phố', 'party-committee', 'Thành ủy {name}'),
    ('council', null, null, 'council', 'HĐND {place}'),
    ('council', 'central', null, 'national-assembly', 'Quốc hội'),
    ('front', null, null, 'front-committee', 'Ủy ban MTTQ Việt Nam {place}'),
    ('front', 'central', null, 'front-committee', 'Ủy ban Trung ương MTTQ Việt Nam');
