-- Why: levels, tracks, trees, code schemes, kinds and names of bodies change by decree, so they are data, not code.
create table level (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    rank integer not null
);

create table track (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    rank integer not null
);

-- descends: a parent in this tree stands on a higher level, never on the same.
create table tree (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    descends boolean not null default false
);

create table scheme (
    code text primary key,
    name_vi text not null,
    name_en text not null
);

-- word: what is said before the name ("thành phố" for "thành phố trực thuộc trung ương").
create table kind (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    word text not null
);

-- The standard body that each territory has on a track: where its code stands, whether it has a line of command
-- (to the same body of the territory above), and which track's body leads it.
create table body (
    track text primary key references track,
    scheme text not null unique references scheme,
    line boolean not null,
    led_by text references track
);

-- How such a body is called: the row with the territory's kind counts first, then its level, then the general one.
-- {name} is "Tam Đường", {place} is "huyện Tam Đường"; for a numbered territory both are "Quận 1".
create table naming (
    track text not null references body,
    level text references level,
    area_kind text,
    kind text not null,
    pattern text not null,
    unique nulls not distinct (track, level, area_kind)
);

insert into level (code, name_vi, name_en, rank) values
    ('central', 'Trung ương', 'Central', 1),
    ('province', 'Cấp tỉnh', 'Province', 2),
    ('district', 'Cấp huyện', 'District', 3),
    ('commune', 'Cấp xã', 'Commune', 4),
    ('village', 'Thôn, tổ dân phố', 'Village', 5),
    ('society', 'Xã hội', 'Society', 6);

insert into track (code, name_vi, name_en, rank) values
    ('territory', 'Đơn vị hành chính', 'Territory', 0),
    ('party', 'Đảng', 'Party', 1),
    ('government', 'Chính quyền', 'Government', 2),
    ('council', 'Hội đồng nhân dân', 'Elected council', 3),
    ('front', 'Mặt trận Tổ quốc', 'Fatherland Front', 4),
    ('mass', 'Đoàn thể', 'Mass organisation', 5),
    ('media', 'Báo chí, truyền thông', 'Media', 6),
    ('school', 'Nhà trường', 'School', 7),
    ('village', 'Thôn, tổ dân phố', 'Village', 8),
    ('society', 'Xã hội, gia đình', 'Society', 9),
    ('staff', 'Chức danh', 'Post-holder', 10);

insert into tree (code, name_vi, name_en, descends) values
    ('area', 'Địa giới', 'Territory', true),
    ('command', 'Cấp trên trực tiếp', 'Line of command', false),
    ('leadership', 'Cấp ủy lãnh đạo', 'Party leadership', false),
    ('sector', 'Ngành dọc', 'Sector', false);

insert into scheme (code, name_vi, name_en) values
    ('dvhc', 'Mã đơn vị hành chính', 'Administrative unit code'),
    ('ubnd', 'Ủy ban nhân dân theo mã đơn vị hành chính', 'People''s Committee of the administrative unit'),
    ('capuy', 'Cấp ủy theo mã đơn vị hành chính', 'Party committee of the administrative unit'),
    ('hdnd', 'Hội đồng nhân dân theo mã đơn vị hành chính', 'People''s Council of the administrative unit'),
    ('mttq', 'Ủy ban Mặt trận Tổ quốc theo mã đơn vị hành chính', 'Fatherland Front of the administrative unit'),
    ('madinhdanh', 'Mã định danh điện tử (Quyết định 20/2020/QĐ-TTg)', 'Electronic identification code'),
    ('qcvn102', 'Mã cơ quan theo QCVN 102:2016', 'Agency code of QCVN 102:2016'),
    ('thac', 'Mã do Thác đặt', 'Code given by Thác');

insert into kind (code, name_vi, name_en, word) values
    ('nước', 'nước', 'country', 'nước'),
    ('tỉnh', 'tỉnh', 'province', 'tỉnh'),
    ('thành phố trực thuộc trung ương', 'thành phố trực thuộc trung ương', 'centrally run city', 'thành phố'),
    ('huyện', 'huyện', 'rural district', 'huyện'),
    ('quận', 'quận', 'urban district', 'quận'),
    ('thị xã', 'thị xã', 'town', 'thị xã'),
    ('thành phố', 'thành phố', 'city', 'thành phố'),
    ('xã', 'xã', 'commune', 'xã'),
    ('phường', 'phường', 'ward', 'phường'),
    ('thị trấn', 'thị trấn', 'township', 'thị trấn'),
    ('đặc khu', 'đặc khu', 'special zone', 'đặc khu'),
    ('government', 'Chính phủ', 'Government', 'Chính phủ'),
    ('politburo', 'Bộ Chính trị', 'Politburo', 'Bộ Chính trị'),
    ('national-assembly', 'Quốc hội', 'National Assembly', 'Quốc hội'),
    ('people-committee', 'Ủy ban nhân dân', 'People''s Committee', 'UBND'),
    ('party-committee', 'Cấp ủy', 'Party committee', 'cấp ủy'),
    ('council', 'Hội đồng nhân dân', 'People''s Council', 'HĐND'),
    ('front-committee', 'Ủy ban Mặt trận Tổ quốc', 'Fatherland Front committee', 'Ủy ban MTTQ'),
    ('delegation', 'Đoàn đại biểu Quốc hội', 'National Assembly delegation', 'Đoàn ĐBQH'),
    ('ministry', 'Bộ, cơ quan ngang bộ', 'Ministry', 'Bộ'),
    ('department', 'Sở', 'Provincial department', 'Sở'),
    ('division', 'Phòng', 'Division, district office', 'Phòng'),
    ('office', 'Văn phòng', 'Office', 'Văn phòng'),
    ('agency', 'Ban, cơ quan', 'Agency', 'Ban'),
    ('police', 'Công an', 'Police', 'Công an'),
    ('party-board', 'Ban của cấp ủy', 'Board of a Party committee', 'Ban'),
    ('party-office', 'Văn phòng cấp ủy', 'Office of a Party committee', 'Văn phòng'),
    ('union', 'Đoàn thể, hội', 'Union, mass organisation', 'đoàn thể'),
    ('newspaper', 'Báo', 'Newspaper', 'Báo'),
    ('broadcaster', 'Đài phát thanh, truyền hình, truyền thanh', 'Broadcaster', 'Đài'),
    ('culture-centre', 'Trung tâm văn hóa', 'Culture centre', 'Trung tâm'),
    ('school', 'Nhà trường', 'School', 'Trường'),
    ('village', 'Thôn, tổ dân phố', 'Village', 'thôn'),
    ('post-holder', 'Chức danh', 'Post-holder', 'chức danh');

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
