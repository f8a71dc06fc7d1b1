package vn.thac.directory.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import vn.thac.core.sql.Database;

/** Writes what is known of the vocabulary into this service's tables. An older version never overwrites a newer. */
@ApplicationScoped
public class KeepWords {

    private final Database database;

    @Inject
    KeepWords(Database database) {
        this.database = database;
    }

    public void keep(Collection<Word> words) {
        for (Word word : words) {
            database.update(
                    """
                    insert into known_word (list, code, name, rank, retired, attributes, version)
                    values (?, ?, ?, ?, ?, ?::jsonb, ?)
                    on conflict (list, code) do update set name = excluded.name, rank = excluded.rank,
                      retired = excluded.retired, attributes = excluded.attributes, version = excluded.version
                    where known_word.version < excluded.version
                    """,
                    word.list(),
                    word.code(),
                    word.name(),
                    word.rank(),
                    word.retired(),
                    word.attributes().toString(),
                    word.version());
        }
    }
}
