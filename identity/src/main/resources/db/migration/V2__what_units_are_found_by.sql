-- Why: units are looked for by their names, present and former, as people write them (docs/adr/0063).

create function name_words(folded text) returns text[] language sql immutable strict parallel safe as $$
    select array_remove(regexp_split_to_array($1, '[^[:alnum:]]+'), '')
$$;
create index unit_name_words on unit_name using gin (name_words(folded)) with (gin_pending_list_limit = 256);

-- Each word of a name, with what is left of it without a letter: what was misspelt is looked up here.
create table name_word (
    word text primary key,
    nearly text[] not null
);
create index name_word_nearly on name_word using gin (nearly);

create function keep_name_words() returns trigger language plpgsql as $$
begin
    insert into name_word (word, nearly)
    select w.word, text_nearly(w.word)
    from (select distinct l.word from fresh, unnest(name_words(folded)) l(word)) w
    where length(w.word) between 2 and 30 and not exists (select 1 from name_word k where k.word = w.word)
    order by w.word
    on conflict do nothing;
    return null;
end $$;
create trigger keep_name_words after insert on unit_name referencing new table as fresh
    for each statement execute function keep_name_words();

insert into name_word (word, nearly)
select w.word, text_nearly(w.word)
from (select distinct l.word from unit_name, unnest(name_words(folded)) l(word)) w where length(w.word) between 2 and 30;
