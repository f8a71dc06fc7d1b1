-- Why: a number is held once within its issuer's year or its committee's congress term, and the words of documents are data.

-- ---------------------------------------------------------------- kinds
-- abbreviation: in documents of the state; party_abbreviation: in the Party's, where it differs. source: what names the kind.
-- doubt, here and in the lists below: what of a row nobody has held against the text of its source.
alter table document_kind add column name_en text, add column party_abbreviation text, add column source text,
    add column doubt text;
insert into document_kind (code, name, abbreviation, rank, answers) values
    ('memorandum', 'Bản ghi nhớ', 'BGN', 38, '{}'),
    ('authorisation', 'Giấy ủy quyền', 'GUQ', 39, '{}'),
    ('invitation', 'Giấy mời', 'GM', 40, '{}'),
    ('letter-of-introduction', 'Giấy giới thiệu', 'GGT', 41, '{}'),
    ('leave-note', 'Giấy nghỉ phép', 'GNP', 42, '{}'),
    ('dispatch-note', 'Phiếu gửi', 'PG', 43, '{}'),
    ('forwarding-note', 'Phiếu chuyển', 'PC', 44, '{}'),
    ('information-note', 'Phiếu báo', 'PB', 45, '{}'),
    ('public-letter', 'Thư công', null, 46, '{}');
-- state: the decree on documents names it; party: the Party's regulation does; else who does.
update document_kind k set name_en = w.name_en, source = w.source, doubt = w.doubt
from (values
    ('directive', 'Directive', 'both'), ('resolution', 'Resolution', 'both'), ('decision', 'Decision', 'both'),
    ('regulation', 'Regulation', 'both'), ('rules', 'Rules', 'both'), ('conclusion', 'Conclusion', 'party'),
    ('action-programme', 'Action programme', 'use'), ('programme', 'Programme', 'both'), ('plan', 'Plan', 'both'),
    ('guidance', 'Guidance', 'both'), ('scheme', 'Scheme', 'both'), ('project', 'Project', 'both'),
    ('option', 'Option', 'both'), ('strategy', 'Strategy', 'party'), ('master-plan', 'Master plan', 'party'),
    ('report', 'Report', 'both'), ('submission', 'Submission', 'both'), ('notice', 'Notice', 'both'),
    ('communique', 'Communiqué', 'both'), ('circular', 'Circular', 'law'), ('circular-letter', 'Circular letter', 'party'),
    ('decree', 'Decree', 'law'), ('ordinance', 'Ordinance', 'law'), ('law', 'Law', 'law'), ('code', 'Code', 'law'),
    ('constitution', 'Constitution', 'law'), ('convention', 'Convention', 'law'), ('treaty', 'Treaty', 'law'),
    ('official-letter', 'Official letter', 'both'), ('telegram', 'Telegram', 'state'), ('minutes', 'Minutes', 'both'),
    ('contract', 'Contract', 'state'), ('agreement', 'Agreement', 'state'), ('statute', 'Statute', 'party'),
    ('platform', 'Platform', 'party'), ('statement', 'Statement', 'party'), ('appeal', 'Appeal', 'party'),
    ('memorandum', 'Memorandum', 'state'), ('authorisation', 'Authorisation', 'state'),
    ('invitation', 'Invitation', 'both'), ('letter-of-introduction', 'Letter of introduction', 'both'),
    ('leave-note', 'Leave note', 'state'), ('dispatch-note', 'Dispatch note', 'state'),
    ('forwarding-note', 'Forwarding note', 'both'), ('information-note', 'Information note', 'state'),
    ('public-letter', 'Public letter', 'state'), ('other', 'Other document', 'none')) as v(code, name_en, by),
  lateral (select v.name_en,
    case v.by
      when 'both' then 'Nghị định 30/2020/NĐ-CP, Điều 7; Quy định 399-QĐ/TW ngày 09/01/2026'
      when 'state' then 'Nghị định 30/2020/NĐ-CP, Điều 7'
      when 'party' then 'Quy định 399-QĐ/TW ngày 09/01/2026'
      when 'use' then 'Thực tế văn bản: chương trình hành động mang chữ viết tắt của chương trình'
      when 'law' then 'Pháp luật về văn bản quy phạm pháp luật và điều ước quốc tế'
      else 'Thác: văn bản chưa xếp loại' end as source,
    case when v.by in ('both', 'state') then 'Tên loại và chữ viết tắt theo nguồn thứ cấp, chưa đối chiếu văn bản gốc'
      when v.by = 'party' then 'Chữ viết tắt chưa đối chiếu văn bản gốc'
      when v.by = 'law' then 'Chưa đối chiếu văn bản gốc' end as doubt) w
where k.code = v.code;
update document_kind set doubt = 'Các nguồn ghi chữ viết tắt khác nhau: ' || v.short || '; chưa đối chiếu văn bản gốc'
from (values ('memorandum', 'BGN hoặc GN'), ('agreement', 'BTT hoặc TTh')) as v(code, short) where document_kind.code = v.code;
update document_kind set party_abbreviation = v.short, doubt = v.doubt
from (values
    ('regulation', 'QĐ', 'Trong văn bản của Đảng theo chính số của Quy định 399-QĐ/TW; QyĐ theo nguồn thứ cấp'),
    ('official-letter', 'CV', 'Chữ viết tắt CV trong văn bản của Đảng theo trí nhớ, chưa có nguồn')) as v(code, short, doubt)
where document_kind.code = v.code;
alter table document_kind alter column name_en set not null, alter column source set not null;

-- ---------------------------------------------------------------- other words of a document
-- list is authority (in whose place somebody signs), urgency or secrecy. mark: how a document of the state writes it;
-- party_mark: one of the Party. A document of a secrecy level is a state secret.
create table document_word (
    list text not null check (list in ('authority', 'urgency', 'secrecy')),
    code text not null,
    name text not null,
    name_en text not null,
    mark text not null,
    party_mark text,
    rank integer not null,
    source text not null,
    doubt text,
    primary key (list, code)
);
insert into document_word (list, code, name, name_en, mark, party_mark, rank, source, doubt)
select v.list, v.code, v.name, v.name_en, v.mark, v.party_mark, v.rank,
  case v.list when 'secrecy' then 'Pháp luật về bảo vệ bí mật nhà nước'
    when 'authority' then 'Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW' else 'Nghị định 30/2020/NĐ-CP' end,
  case v.list when 'secrecy' then 'Theo mẫu của các hệ thống khác, chưa đối chiếu văn bản gốc'
    when 'authority' then 'Theo nguồn thứ cấp; 36-HD/VPTW có thể đã thay bằng 05-HD/VPTW, chưa đối chiếu văn bản gốc' end
from (values
    ('authority', 'on-behalf', 'Thay mặt tập thể', 'On behalf of the body', 'TM.', 'T/M', 1),
    ('authority', 'for-head', 'Ký thay người đứng đầu', 'For the head', 'KT.', 'K/T', 2),
    ('authority', 'by-order', 'Thừa lệnh', 'By order', 'TL.', 'T/L', 3),
    ('authority', 'by-authorisation', 'Thừa ủy quyền', 'By authorisation', 'TUQ.', null, 4),
    ('authority', 'acting', 'Quyền cấp trưởng', 'Acting head', 'Q.', 'Q.', 5),
    ('urgency', 'express', 'Hỏa tốc', 'Express', 'HỎA TỐC', null, 1),
    ('urgency', 'most-urgent', 'Thượng khẩn', 'Most urgent', 'THƯỢNG KHẨN', null, 2),
    ('urgency', 'urgent', 'Khẩn', 'Urgent', 'KHẨN', null, 3),
    ('secrecy', 'top-secret', 'Tuyệt mật', 'Top secret', 'TUYỆT MẬT', null, 1),
    ('secrecy', 'secret', 'Tối mật', 'Secret', 'TỐI MẬT', null, 2),
    ('secrecy', 'confidential', 'Mật', 'Confidential', 'MẬT', null, 3))
  as v(list, code, name, name_en, mark, party_mark, rank);

-- Whose the second half of a symbol is: of units on a track, at some levels, of a kind where one is named, else only of
-- those that are called so. called: how the names of such units begin.
create table issuer_symbol (
    symbol text not null,
    track text not null,
    levels text[] not null,
    kind text,
    called text[] not null,
    source text not null,
    doubt text,
    primary key (symbol, track)
);
insert into issuer_symbol (symbol, track, levels, kind, called, source, doubt)
select v.symbol, v.track, v.levels::text[], v.kind, v.called::text[],
  case v.track when 'party' then 'Hướng dẫn 36-HD/VPTW' else 'Nghị định 30/2020/NĐ-CP' end,
  case when v.symbol = 'QU' then 'Theo thực tế, chưa có nguồn'
    when v.track = 'party' then '36-HD/VPTW có thể đã thay bằng 05-HD/VPTW; chưa đối chiếu văn bản gốc'
    else 'Theo thực tế văn bản và nguồn thứ cấp, chưa đối chiếu văn bản gốc' end
from (values
    ('TW', 'party', '{central}', null, '{Bộ Chính trị,Ban Bí thư,Ban Chấp hành Trung ương}'),
    ('TU', 'party', '{province,district}', 'party-committee', '{Tỉnh ủy,Thành ủy,Thị ủy}'),
    ('HU', 'party', '{district}', 'party-committee', '{Huyện ủy}'),
    ('QU', 'party', '{district}', 'party-committee', '{Quận ủy}'),
    ('ĐU', 'party', '{province,district,commune}', 'party-committee', '{Đảng ủy}'),
    ('TTg', 'government', '{central}', null, '{Thủ tướng,Chính phủ}'),
    ('CP', 'government', '{central}', null, '{Chính phủ}'),
    ('UBND', 'government', '{province,district,commune}', 'people-committee', '{Ủy ban nhân dân,UBND}'),
    ('HĐND', 'council', '{province,district,commune}', 'council', '{Hội đồng nhân dân,HĐND}'))
  as v(symbol, track, levels, kind, called);

-- ---------------------------------------------------------------- congress terms
-- ends: the last day of the term, empty while it runs.
create table congress_term (
    id uuid primary key,
    unit uuid not null,
    number integer not null check (number > 0),
    begins date not null,
    ends date,
    version bigint not null,
    unique (unit, number),
    unique (unit, begins),
    check (ends >= begins)
);

-- By whose terms a Party unit counts on a day: by its own, else by those of the nearest above it on its own level, as the
-- boards and the office of a committee count with the committee. A committee further up has its congress on other days.
create function counts_with(party_unit uuid, on_day date) returns table (id uuid, steps integer)
language sql stable parallel safe rows 2 as $$
    select a.id, a.steps from unit_line_on(party_unit, 'command', on_day) a
    where a.steps = 0
      or (select o.level from unit_on(a.id, on_day) o) = (select o.level from unit_on(party_unit, on_day) o)
$$;

create function congress_term_of(party_unit uuid, on_day date) returns uuid language sql stable parallel safe as $$
    select t.id
    from counts_with(party_unit, on_day) a
    join congress_term t on t.unit = a.id and t.begins <= on_day and (t.ends is null or t.ends >= on_day)
    order by a.steps limit 1
$$;

-- ---------------------------------------------------------------- numbers
-- Within what a document's number is unique: the Party's within its term, all others' within the calendar year, which
-- stands in for a term that is not known. A date known only to the month or year counts as the last day that it can mean.
create function number_period(issuer uuid, track text, document_date date, date_precision text) returns text
language sql stable parallel safe as $$
    select coalesce(
      (select 'term ' || congress_term_of(issuer, date_last(document_date, date_precision)) where track = 'party'),
      'year ' || extract(year from document_date))
$$;

-- The numbers that are held. series: the kinds that count together, those of one abbreviation; legal acts, which have the
-- year in their symbol, for themselves. bare: the series of a number without a symbol, as nothing else tells it from that of
-- another kind. ordinal: what the next one follows.
-- Numbers that were given twice before anybody held them stand here once, for the plan issued first.
create table held_number (
    plan uuid primary key references plan,
    issuer uuid not null,
    period text not null,
    series text not null,
    number_key text not null,
    bare text not null,
    ordinal integer,
    unique (issuer, period, number_key, bare)
);
create index held_number_next on held_number (issuer, period, series, ordinal);

-- What of a number in its key form, or of a symbol alone, counts; DocumentNumber says the same in Java.
create function number_parts(kind text, track text, number_key text)
returns table (series text, bare text, ordinal integer) language sql stable parallel safe rows 1 as $$
    select s.series, case when number_key ~ '^([0-9]+[^0-9/-]{0,2})?[/-].' then '' else s.series end,
      substring(number_key from '^([0-9]{1,9})(?![0-9])')::integer
    from document_kind k,
      lateral (select coalesce(case when track = 'party' then k.party_abbreviation end, k.abbreviation, k.code)
        || case when number_key ~ '^([0-9]+[^0-9/-]{0,2})?/[0-9]{4}/' then '/' else '' end) s(series)
    where k.code = number_parts.kind
$$;

-- What the numbered plans of some issuers hold, all anew, whoever issued first: none where the number is another's already.
create function hold_numbers(issuers uuid[]) returns void language sql as $$
    delete from held_number n where issuers is null or n.issuer = any (issuers);
    insert into held_number (plan, issuer, period, series, number_key, bare, ordinal)
    select p.id, p.issuer,
      number_period(p.issuer, p.track, coalesce(p.document_date, p.counted_on), coalesce(p.date_precision, 'day')),
      n.series, p.number_key, n.bare, n.ordinal
    from plan p, lateral number_parts(p.kind, p.track, p.number_key) n
    where p.state = 'issued' and p.number_key is not null and (issuers is null or p.issuer = any (issuers))
    order by p.issued_at, p.id
    on conflict do nothing;
$$;

-- A symbol that waits for its number is no number: "-KH/HU". It stays as the plan's symbol.
create function symbol_alone(number_key text) returns boolean language sql immutable parallel safe as $$
    select number_key ~ '^[.…_]*[/-].' or number_key ~ '^[^0-9]*[/-][^0-9]*$'
$$;
update document set number = null, number_key = null where plan is not null and symbol_alone(number_key);
update plan set symbol = coalesce(symbol, regexp_replace(number_key, '^[.…_]*[/-]', '')), number = null, number_key = null
where symbol_alone(number_key);
drop function symbol_alone;
drop index plan_number_once;
select hold_numbers(null);
