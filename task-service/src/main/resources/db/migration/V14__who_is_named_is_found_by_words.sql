-- Why: work over all plans is looked for by words too; without an index every name and title is taken apart each time
-- (docs/adr/0110).
select find_names_by('item_words');
create index plan_ref_words on plan_ref using gin (item_words(title)) with (gin_pending_list_limit = 256);
