package vn.thac.report.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.work.AfterCommit;
import vn.thac.report.StoredJson;

/** Forms by code and version. An edition never changes, so what was read once is kept in memory. */
@ApplicationScoped
public class FormStore {

    /** The version of a form's newest edition within a statement, by the form's code; null where there is none. */
    public static final String NEWEST = "(select max(f.version) from form f where f.code = ?)";

    /** How many editions a form has within a statement, by its code. */
    public static final String EDITIONS = "(select count(*) from form f where f.code = ?)";

    private record Key(String code, int version) {}

    /** All indicators of a form by pin, as long as it has so many editions. */
    private record Pins(int editions, Map<String, Indicator> byPin) {

        static final Pins NONE = new Pins(0, Map.of());
    }

    private final Map<Key, Form> known = new ConcurrentHashMap<>();
    private final Map<String, Pins> indicators = new ConcurrentHashMap<>();

    @Inject
    Database database;

    @Inject
    StoredJson json;

    @Inject
    AfterCommit afterCommit;

    /**
     * Keeps an edition on first sight; a later one under the same code and version changes nothing. Returns whether it
     * came after a newer one, which may continue it.
     */
    public boolean keep(Form form) {
        int kept = database.update(
                "insert into form (code, version, sample, indicators) values (?, ?, ?, ?::jsonb) on conflict do nothing",
                form.code(),
                form.version(),
                form.sample(),
                json.write(form.indicators()));
        afterCommit.run(new Key(form.code(), form.version()), () -> indicators.remove(form.code()));
        return kept > 0
                && database.first(
                                "select version from form where code = ? and version > ? limit 1",
                                row -> row.integer("version"),
                                form.code(),
                                form.version())
                        .isPresent();
    }

    public Optional<Form> find(@Nullable String code, @Nullable Integer version) {
        if (code == null || version == null) {
            return Optional.empty();
        }
        Form form = known.computeIfAbsent(new Key(code, version), this::read);
        return Optional.ofNullable(form);
    }

    /** The newest edition of a form. */
    public Optional<Form> newest(String code) {
        return database.first(
                        "select " + NEWEST + " as version",
                        row -> Optional.ofNullable(row.integerOrNull("version")),
                        code)
                .flatMap(version -> version)
                .flatMap(version -> find(code, version));
    }

    /** The definition behind a pinned indicator of any edition of the form. */
    public Indicator indicator(String form, String pin) {
        Indicator found = known(form).get(pin);
        if (found == null) {
            found = indicators
                    .compute(form, (code, old) -> readPins(code))
                    .byPin()
                    .get(pin);
        }
        if (found == null) {
            throw new IllegalStateException("no indicator " + pin + " in form " + form);
        }
        return found;
    }

    /**
     * The first of the definitions that continue one another up to this one, under which the figures of all add up;
     * one that continues nothing stands for itself. What is measured otherwise doesn't continue, whatever it says.
     */
    public String root(String form, String pin) {
        Indicator at = indicator(form, pin);
        while (at.continues()) {
            Indicator before = known(form).get(at.code() + "@" + (at.version() - 1));
            if (before == null || before.rule() != at.rule()) {
                break;
            }
            at = before;
        }
        return at.pinned();
    }

    /** It has so many editions: what was known of others counts no more, whichever instance has kept them. */
    public void hasEditions(String form, int editions) {
        indicators.computeIfPresent(form, (code, pins) -> pins.editions() == editions ? pins : null);
    }

    /** All indicators of a form's editions, the newest edition's first, by pin. */
    public Map<String, Indicator> pins(String form) {
        return readPins(form).byPin();
    }

    private Map<String, Indicator> known(String form) {
        return indicators.getOrDefault(form, Pins.NONE).byPin();
    }

    private Pins readPins(String form) {
        Map<String, Indicator> pins = new LinkedHashMap<>();
        List<Form> editions = database.list(
                "select code, version, sample, indicators from form where code = ? order by version desc",
                this::form,
                form);
        editions.forEach(f -> f.byPin().forEach(pins::putIfAbsent));
        return new Pins(editions.size(), pins);
    }

    private @Nullable Form read(Key key) {
        return database.first(
                        "select code, version, sample, indicators from form where code = ? and version = ?",
                        this::form,
                        key.code(),
                        key.version())
                .orElse(null);
    }

    private Form form(Row row) throws SQLException {
        return new Form(
                row.text("code"),
                row.integer("version"),
                row.flag("sample"),
                List.of(json.read(row.text("indicators"), Indicator[].class)));
    }
}
