package vn.thac.directory.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;

/** The words that are known now. */
@ApplicationScoped
public class Vocabulary {

    private final Database database;
    private final ObjectMapper json;

    @Inject
    Vocabulary(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The words of a list in their order. */
    public List<Word> words(WordList list) {
        return database.list(
                "select * from known_word where list = ? order by rank nulls last, code", this::word, list.code());
    }

    public Optional<Word> word(WordList list, String code) {
        return database.first("select * from known_word where list = ? and code = ?", this::word, list.code(), code);
    }

    /** The codes of the levels from the highest down. */
    public List<String> levels() {
        return words(WordList.LEVEL).stream().map(Word::code).toList();
    }

    private Word word(Row row) throws SQLException {
        try {
            return new Word(
                    row.text("list"),
                    row.text("code"),
                    row.number("version"),
                    row.text("name"),
                    row.set().getObject("rank", Integer.class),
                    row.flag("retired"),
                    json.readTree(row.text("attributes")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attributes of a word cannot be read", e);
        }
    }
}
