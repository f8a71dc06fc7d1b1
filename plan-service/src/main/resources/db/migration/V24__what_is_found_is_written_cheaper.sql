-- Why: a third of what each plan costs the database is what search keeps of it. As a function in SQL this one was prepared
-- anew at each call, which took as long as what it does (docs/adr/0077).
create or replace function found_by(line text, variadic marks text[]) returns tsvector
language plpgsql immutable parallel safe as $$
declare
    lexemes text[] := text_lexemes(coalesce(line, ''));
    mark text;
begin
    foreach mark in array marks loop
        if mark ~ '[[:alnum:]]' then
            lexemes := lexemes || text_mark(mark);
        end if;
    end loop;
    return array_to_tsvector(lexemes);
end $$;
