-- Why: people look for words without marks, misspelt, or damaged by a scanner; what a text is found by is said once,
-- for every table that is searched (docs/adr/0063). Text says in Java what is the same; FoldingIT holds the two.

-- A text as a reader takes it, letter by letter: marks apart, small, Latin for letters that only look so, one dash,
-- nothing that cannot be seen. Nearly every text has nothing to replace. (In plpgsql, as SQL would reckon each step as
-- often as the next one names it.)
create function text_letters(text) returns text language plpgsql immutable strict parallel safe as $$
declare
    letters text := normalize($1, nfd);
begin
    if letters !~ '[^\u0001-\u007f\u0300-\u036fĐđ–—“”‘’…·]|(^|[^[:alnum:]Đđ\u0300-\u036f])[\u0300-\u036f]' then
        return translate(lower(letters), 'Đ–—', 'đ--');
    end if;
    letters := regexp_replace(letters, '[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]', '', 'g');
    letters := normalize(translate(letters, 'ĐÐƉðɖϲϹϳ', 'đđđđđccj'), nfkd);
    letters := lower(translate(letters, 'АВЕЅІЈКМНОРСТУХҺԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abesijkmhopctyxhqwabezhikmnoptyx'));
    letters := translate(letters, 'аеѕіјорсухһԁԛԝοɑɡıȷ', 'aesijopcyxhdqwoagij');
    letters := regexp_replace(letters, '[\u2010-\u2015\u2043\u2212\u02d7]', '-', 'g');
    return regexp_replace(letters, '(^|[^[:alnum:]đ\u0300-\u036f])[\u0300-\u036f]+', '\1', 'g');
end $$;

-- The words of such letters in their order, with their marks, the tone last: hoà is hòa.
create function letters_said(letters text) returns text[] language sql immutable strict parallel safe as $$
    select array_remove(regexp_split_to_array(
      regexp_replace($1,
        '([\u0300\u0301\u0303\u0309\u0323])([[:alnum:]đ\u0302\u0304-\u0308\u030a-\u0322\u0324-\u036f]+)', '\2\1', 'g'),
      '[^[:alnum:]đ\u0300-\u036f]+'), '')
$$;

-- The same words without any mark, d for đ.
create function letters_plain(letters text) returns text[] language sql immutable strict parallel safe as $$
    select array_remove(regexp_split_to_array(
      translate(regexp_replace($1, '[\u0300-\u036f]+', '', 'g'), 'đ', 'd'), '[^[:alnum:]]+'), '')
$$;

-- The words of a text in their order, said with their marks and plain.
create function text_words(text) returns table (place bigint, said text, plain text)
language plpgsql immutable strict parallel safe rows 20 as $$
declare
    letters text := text_letters($1);
begin
    return query select w.place, w.said, w.plain
      from unnest(letters_said(letters), letters_plain(letters)) with ordinality as w(said, plain, place);
end $$;

-- What an index of words holds of a text: each word as said and plain, and each two that stand together. Of a text
-- without end only the beginning, as of a word.
create function text_lexemes(text) returns text[] language plpgsql immutable strict parallel safe as $$
declare
    letters text := left($1, 20000);
    plain text[];
    pairs text[] := '{}';
begin
    if length(letters) > 200 and letters ~ '\S{200}' then
        letters := (select string_agg(left(w, 60), ' ') from regexp_split_to_table(letters, '\s+') w);
    end if;
    letters := text_letters(letters);
    plain := letters_plain(letters);
    for i in 2 .. coalesce(cardinality(plain), 0) loop
        pairs[i - 1] := plain[i - 1] || ' ' || plain[i];
    end loop;
    return letters_said(letters) || plain || pairs;
end $$;

-- A number, symbol or key as it stands for a document or an entry: '#234/kh-ubnd', however it is written.
create function text_mark(text) returns text language sql immutable strict parallel safe as $$
    select '#' || regexp_replace(
      translate(regexp_replace(text_letters(left($1, 200)), '[\u0300-\u036f\s]', '', 'g'), 'đ', 'd'),
      '^(so[:.]?)?0*(?=\d)', '')
$$;

-- A word and what is left of it without one of its letters. Two words that share one of these are near: a letter is
-- too much, missing, another, or has changed places.
create function text_nearly(word text) returns text[] language sql immutable strict parallel safe as $$
    select array_agg(distinct n.left_over)
    from (select left($1, i) || substr($1, i + 2) from generate_series(0, length($1)) i) n(left_over)
    where n.left_over = $1 or length(n.left_over) > 1
$$;

-- What a word may have been before it was misheard (d, gi, r; tr, ch) or misread (rn for m, cl for d).
create function text_confused(word text) returns setof text language sql immutable strict parallel safe rows 3 as $$
    select replace($1, c.read, c.meant)
    from (values ('d', 'gi'), ('gi', 'd'), ('r', 'gi'), ('gi', 'r'), ('tr', 'ch'), ('ch', 'tr'), ('ph', 'f'), ('f', 'ph'),
      ('rn', 'm'), ('m', 'rn'), ('cl', 'd'), ('d', 'cl'), ('ii', 'u'), ('vv', 'w')) c(read, meant)
    where strpos($1, c.read) > 0
$$;

-- The unit and all that stand below it: in command, led by it, in its territory or below that.
create function units_under(unit uuid, on_day date) returns setof uuid
language sql stable parallel safe rows 500 as $$
    with recursive under(id) as (
      select unit
      union
      select b.id
      from under u, lateral (
        select l.unit_id from known_line l
        where l.above_id = u.id and l.tree in ('command', 'leadership', 'area') and l.from_day <= on_day and l.to_day > on_day
        union all
        select s.unit_id from known_standing s
        where s.area = u.id and s.from_day <= on_day and s.to_day > on_day) b(id))
    select under.id from under
$$;
