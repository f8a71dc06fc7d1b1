-- Why: lists are looked through by words in the names of units; a service that has such a list keeps an index of them, by a
-- function of its own over text_lexemes (docs/adr/0110). Others would only pay for it, at each import of units.
create function find_names_by(lexemes text) returns void language plpgsql as $$
begin
    execute format('create index known_standing_words on known_standing using gin (%I(name)) with (gin_pending_list_limit = 256)',
      lexemes);
end $$;
