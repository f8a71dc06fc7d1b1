-- Why: each analysis of the names would take the words of 30,000 of them anew, and nobody needs to know which are frequent:
-- who looks for words goes by their index in any case.
create or replace function find_names_by(lexemes text) returns void language plpgsql as $$
begin
    execute format('create index known_standing_words on known_standing using gin (%I(name)) with (gin_pending_list_limit = 256)',
      lexemes);
    alter index known_standing_words alter column 1 set statistics 0;
end $$;
alter index if exists known_standing_words alter column 1 set statistics 0;
