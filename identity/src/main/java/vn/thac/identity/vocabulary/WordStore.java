package vn.thac.identity.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.text.Text;
import vn.thac.directory.vocabulary.WordList;

/** The words of the register in the database: few rows, read whole, changed one at a time. */
@ApplicationScoped
public class WordStore {

    private static final long WORDS_LOCK = 0x7468_6163_0002L;
    private static final TypeReference<List<CodeForm>> FORMS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    @Inject
    WordStore(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Vocabulary load() {
        return new Vocabulary(database.list("select * from word", this::word), bodies());
    }

    /** Words change one change at a time: waits until the change before has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        database.list("select pg_advisory_xact_lock(?)", locked -> true, WORDS_LOCK);
    }

    List<Word> words(WordList list) {
        return database.list(
                "select * from word where list = ? order by rank nulls last, code", this::word, list.code());
    }

    /** A kind is found however it is written, as the kinds in a list are. */
    Optional<Word> find(WordList list, String code) {
        return list == WordList.KIND
                ? words(list).stream()
                        .filter(kind -> Text.same(kind.code(), code))
                        .findFirst()
                : database.first("select * from word where list = ? and code = ?", this::word, list.code(), code);
    }

    /** What a migration brought and no event has told yet. */
    List<Word> untold() {
        return database.list("select * from word where version = 0 order by list, rank nulls last, code", this::word);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(Word word) {
        database.update(
                """
                insert into word (list, code, name_vi, name_en, rank, spoken, descends, forms, retired, version)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                on conflict (list, code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
                  rank = excluded.rank, spoken = excluded.spoken, descends = excluded.descends,
                  forms = excluded.forms, retired = excluded.retired, version = excluded.version
                """,
                word.list().code(),
                word.code(),
                word.nameVi(),
                word.nameEn(),
                word.rank(),
                word.spoken(),
                word.descends(),
                written(word.forms()),
                word.retired(),
                word.version());
    }

    List<Body> bodies() {
        Map<String, List<Naming>> names = new HashMap<>();
        database.list(
                "select * from naming order by track, level nulls first, area_kind nulls first",
                row -> names.computeIfAbsent(row.text("track"), track -> new ArrayList<>())
                        .add(new Naming(
                                row.textOrNull("level"),
                                row.textOrNull("area_kind"),
                                row.text("kind"),
                                row.text("pattern"))));
        return database.list(
                "select * from body order by track",
                row -> new Body(
                        row.text("track"),
                        row.text("scheme"),
                        row.flag("line"),
                        row.textOrNull("led_by"),
                        names.getOrDefault(row.text("track"), List.of()),
                        row.number("version")));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void put(Body body) {
        database.update("""
                insert into body (track, scheme, line, led_by, version) values (?, ?, ?, ?, ?)
                on conflict (track) do update set scheme = excluded.scheme, line = excluded.line,
                  led_by = excluded.led_by, version = excluded.version
                """, body.track(), body.scheme(), body.line(), body.ledBy(), body.version());
        database.update("delete from naming where track = ?", body.track());
        body.names()
                .forEach(name -> database.update(
                        "insert into naming (track, level, area_kind, kind, pattern) values (?, ?, ?, ?, ?)",
                        body.track(),
                        name.level(),
                        name.areaKind(),
                        name.kind(),
                        name.pattern()));
    }

    private Word word(Row row) throws SQLException {
        return new Word(
                WordList.valueOf(row.text("list").toUpperCase(Locale.ROOT)),
                row.text("code"),
                row.text("name_vi"),
                row.text("name_en"),
                row.integerOrNull("rank"),
                row.textOrNull("spoken"),
                row.flagOrNull("descends"),
                forms(row.textOrNull("forms")),
                row.flag("retired"),
                row.number("version"));
    }

    private @Nullable List<CodeForm> forms(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, FORMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("forms of codes cannot be read", e);
        }
    }

    private @Nullable String written(@Nullable List<CodeForm> forms) {
        try {
            return forms == null ? null : json.writeValueAsString(forms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("forms of codes cannot be written", e);
        }
    }
}
