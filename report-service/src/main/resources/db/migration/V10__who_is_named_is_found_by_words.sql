-- Why: what is owed over all plans is looked for by words; without an index every name and title is taken apart each time
-- (docs/adr/0110). The function brings its path with it, as an index is analyzed and restored without one.
create function kept_words(text) returns text[] language sql immutable strict parallel safe
set search_path from current as $$ select text_lexemes($1) $$;
select find_names_by('kept_words');
create index plan_words on plan using gin (kept_words(title)) with (gin_pending_list_limit = 256);
