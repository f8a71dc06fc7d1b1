-- Why: work over all plans is listed by its due date; the words of an item are found without reading all items. The
-- function brings its path with it, as an index is analyzed and restored without one.
create index assignment_by_due on assignment (coalesce(due, 'infinity'::date), id);
create function item_words(text) returns text[] language sql immutable strict parallel safe
set search_path from current as $$ select text_lexemes($1) $$;
create index plan_item_words on plan_item using gin (item_words(text));
