-- Why: a number is held once within its issuer's year or its committee's congress term, and the words of documents are data.

-- ---------------------------------------------------------------- kinds
-- abbreviation: in documents of the state; party_abbreviation: in the Party's, where it differs. source: what names the kind.
alter table document_kind add column name_en text, add column party_abbreviation text, add column source text;
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
update document_kind k set name_en = w.name_en, source = w.source
from (values
    ('directive', 'Directive', 'decree'), ('resolution', 'Resolution', 'decree'), ('decision', 'Decision', 'decree'),
    ('regulation', 'Regulation', 'decree'), ('rules', 'Rules', 'decree'), ('conclusion', 'Conclusion', 'party'),
    ('action-programme', 'Action programme', 'decree'), ('programme', 'Programme', 'decree'), ('plan', 'Plan', 'decree'),
    ('guidance', 'Guidance', 'decree'), ('scheme', 'Scheme', 'decree'), ('project', 'Project', 'decree'),
    ('option', 'Option', 'decree'), ('strategy', 'Strategy', 'party'), ('master-plan', 'Master plan', 'party'),
    ('report', 'Report', 'decree'), ('submission', 'Submission', 'decree'), ('notice', 'Notice', 'decree'),
    ('communique', 'Communiqué', 'decree'), ('circular', 'Circular', 'law'), ('circular-letter', 'Circular letter', 'party'),
    ('decree', 'Decree', 'law'), ('ordinance', 'Ordinance', 'law'), ('law', 'Law', 'law'), ('code', 'Code', 'law'),
    ('constitution', 'Constitution', 'law'), ('convention', 'Convention', 'treaty'), ('treaty', 'Treaty', 'treaty'),
    ('official-letter', 'Official letter', 'decree'), ('telegram', 'Telegram', 'decree'), ('minutes', 'Minutes', 'decree'),
    ('contract', 'Contract', 'decree'), ('agreement', 'Agreement', 'decree'), ('statute', 'Statute', 'party'),
    ('platform', 'Platform', 'party'), ('statement', 'Statement', 'party'), ('appeal', 'Appeal', 'party'),
    ('memorandum', 'Memorandum', 'decree'), ('authorisation', 'Authorisation', 'decree'),
    ('invitation', 'Invitation', 'decree'), ('letter-of-introduction', 'Letter of introduction', 'decree'),
    ('leave-note', 'Leave note', 'decree'), ('dispatch-note', 'Dispatch note', 'decree'),
    ('forwarding-note', 'Forwarding note', 'decree'), ('information-note', 'Information note', 'decree'),
    ('public-letter', 'Public letter', 'decree'), ('other', 'Other document', 'none')) as v(code, name_en, by),
  lateral (select v.name_en, case v.by
    when 'decree' then 'Nghị định 30/2020/NĐ-CP, Điều 7 và Phụ lục III'
    when 'party' then 'Quy định 399-QĐ/TW ngày 09/01/2026'
    when 'law' then 'Luật Ban hành văn bản quy phạm pháp luật, điều về hệ thống văn bản'
    when 'treaty' then 'Luật Điều ước quốc tế 108/2016/QH13'
    else 'Thác: văn bản chưa xếp loại' end as source) w
where k.code = v.code;
update document_kind set party_abbreviation = v.short
from (values ('regulation', 'QĐ'), ('official-letter', 'CV')) as v(code, short) where document_kind.code = v.code;
update document_kind set source = source || '; Quy định 399-QĐ/TW ngày 09/01/2026' where party_abbreviation is not null;
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
    primary key (list, code)
);
insert into document_word (list, code, name, name_en, mark, party_mark, rank, source) values
    ('authority', 'on-behalf', 'Thay mặt tập thể', 'On behalf of the body', 'TM.', 'T/M', 1, 'Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I'),
    ('authority', 'for-head', 'Ký thay người đứng đầu', 'For the head', 'KT.', 'K/T', 2, 'Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I'),
    ('authority', 'by-order', 'Thừa lệnh', 'By order', 'TL.', 'T/L', 3, 'Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I'),
    ('authority', 'by-authorisation', 'Thừa ủy quyền', 'By authorisation', 'TUQ.', null, 4, 'Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I'),
    ('authority', 'acting', 'Quyền cấp trưởng', 'Acting head', 'Q.', 'Q.', 5, 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('urgency', 'express', 'Hỏa tốc', 'Express', 'HỎA TỐC', null, 1, 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('urgency', 'most-urgent', 'Thượng khẩn', 'Most urgent', 'THƯỢNG KHẨN', null, 2, 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('urgency', 'urgent', 'Khẩn', 'Urgent', 'KHẨN', null, 3, 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('secrecy', 'top-secret', 'Tuyệt mật', 'Top secret', 'TUYỆT MẬT', null, 1, 'Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8'),
    ('secrecy', 'secret', 'Tối mật', 'Secret', 'TỐI MẬT', null, 2, 'Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8'),
    ('secrecy', 'confidential', 'Mật', 'Confidential', 'MẬT', null, 3, 'Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Điều 8');

-- Whose the second half of a symbol is: of units on a track, at some levels, of a kind where one is named. called: how the
-- names of such units begin.
create table issuer_symbol (
    symbol text not null,
    track text not null,
    levels text[] not null,
    kind text,
    called text[] not null,
    source text not null,
    primary key (symbol, track)
);
insert into issuer_symbol (symbol, track, levels, kind, called, source) values
    ('TW', 'party', '{central}', 'party-committee', '{Bộ Chính trị,Ban Bí thư,Ban Chấp hành Trung ương}', 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018'),
    ('TU', 'party', '{province,district}', 'party-committee', '{Tỉnh ủy,Thành ủy,Thị ủy}', 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018'),
    ('HU', 'party', '{district}', 'party-committee', '{Huyện ủy}', 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018'),
    ('QU', 'party', '{district}', 'party-committee', '{Quận ủy}', 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018'),
    ('ĐU', 'party', '{province,district,commune}', 'party-committee', '{Đảng ủy}', 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018'),
    ('TTg', 'government', '{central}', null, '{Thủ tướng}', 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('CP', 'government', '{central}', null, '{Chính phủ}', 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('UBND', 'government', '{province,district,commune}', 'people-committee', '{Ủy ban nhân dân,UBND}', 'Nghị định 30/2020/NĐ-CP, Phụ lục I'),
    ('HĐND', 'council', '{province,district,commune}', null, '{Hội đồng nhân dân,HĐND}', 'Nghị định 30/2020/NĐ-CP, Phụ lục I');

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

-- The term that a Party unit counts by on a day: its own, else that of the nearest above it which has one.
create function congress_term_of(party_unit uuid, on_day date) returns uuid language sql stable parallel safe as $$
    select t.id
    from unit_line_on(party_unit, 'command', on_day) a
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

-- The numbers that are held. series: the kinds that count together, those of one abbreviation. bare: the series of a
-- number without a symbol, as nothing else tells it from that of another kind. ordinal: what the next one follows.
-- Numbers that were given twice before anybody held them stand here once, for the plan issued first.
create table plan_number (
    plan uuid primary key references plan,
    issuer uuid not null,
    period text not null,
    series text not null,
    number_key text not null,
    bare text not null,
    ordinal integer,
    unique (issuer, period, number_key, bare)
);
create index plan_number_next on plan_number (issuer, period, series, ordinal);

create function number_series(kind text, track text) returns text language sql stable parallel safe as $$
    select coalesce(case when track = 'party' then k.party_abbreviation end, k.abbreviation, k.code)
    from document_kind k where k.code = number_series.kind
$$;

-- What the numbered plans of some issuers hold, all anew, whoever issued first: none where the number is another's already.
create function hold_numbers(issuers uuid[]) returns void language sql as $$
    delete from plan_number n where issuers is null or n.issuer = any (issuers);
    insert into plan_number (plan, issuer, period, series, number_key, bare, ordinal)
    select p.id, p.issuer, number_period(p.issuer, p.track, p.document_date, p.date_precision),
      number_series(p.kind, p.track), p.number_key,
      case when p.symbol is null then number_series(p.kind, p.track) else '' end,
      substring(p.number_key from '^[0-9]{1,9}(?![0-9])')::integer
    from plan p
    where p.issued_at is not null and p.number_key is not null and (issuers is null or p.issuer = any (issuers))
    order by p.issued_at, p.id
    on conflict do nothing;
$$;

-- A symbol that waits for its number is no number: "-KH/HU".
update plan set number_key = null where number_key ~ '^[-/]';
drop index plan_number_once;
select hold_numbers(null);
