package vn.thac.report.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.core.work.AfterCommit;
import vn.thac.report.StoredJson;

/** Forms by code and version. An edition never changes, so what was read once is kept in memory. */
@ApplicationScoped
public class FormStore {

    /** The version of a form's newest edition within a statement, by the form's code; null where there is none. */
    public static final String NEWEST = "(select max(f.version) from form f where f.code = ?)";

    /** How many editions a form has within a statement, by its code. */
    public static final String EDITIONS = "(select count(*) from form f where f.code = ?)";

    /** Who keeps many at once takes them in one order, so that no two wait for each other. */
    private static final Comparator<Form> BY_CODE_AND_VERSION =
            Comparator.comparing(Form::code).thenComparing(Form::version);

    private record Key(String code, int version) {}

    /** All indicators of a form by pin, as long as it has so many editions. */
    private record Pins(int editions, Map<String, Indicator> byPin, Roots roots) {

        static final Pins NONE = of(List.of());

        /** @param editions the newest first */
        static Pins of(List<Form> editions) {
            Map<String, Indicator> pins = new LinkedHashMap<>();
            editions.forEach(f -> f.byPin().forEach(pins::putIfAbsent));
            return new Pins(editions.size(), pins, Roots.of(pins.values()));
        }
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
     * Keeps editions on first sight; a later one under the same code and version changes nothing. Answers the forms of
     * which definitions that were there are one figure now with others than before.
     */
    public Set<String> keep(List<Form> forms) {
        if (forms.isEmpty()) {
            return Set.of();
        }
        Map<Key, Form> first = new LinkedHashMap<>();
        forms.stream()
                .sorted(BY_CODE_AND_VERSION)
                .forEach(form -> first.putIfAbsent(new Key(form.code(), form.version()), form));
        List<Key> kept = database.list(
                Sql.of("insert into form (code, version, sample, indicators) select f.* from")
                        .add(Rows.of(List.copyOf(first.values()))
                                .column("text", String[]::new, Form::code)
                                .column("integer", Integer[]::new, Form::version)
                                .column("boolean", Boolean[]::new, Form::sample)
                                .column("jsonb", String[]::new, form -> json.write(form.indicators()))
                                .as("f"))
                        .add("on conflict do nothing returning code, version"),
                row -> new Key(row.text("code"), row.integer("version")));
        first.keySet().forEach(key -> afterCommit.run(key, () -> indicators.remove(key.code())));
        return kept.isEmpty() ? Set.of() : joinedAnew(Set.copyOf(kept));
    }

    private Set<String> joinedAnew(Set<Key> came) {
        Map<String, List<Form>> editions =
                database
                        .list("""
                        select code, version, sample, indicators from form f where code = any (?)
                          and exists (select 1 from form o where o.code = f.code and o.version <> f.version)
                        order by version desc
                        """, this::form, (Object)
                                came.stream().map(Key::code).distinct().toArray(String[]::new))
                        .stream()
                        .collect(Collectors.groupingBy(Form::code));
        return editions.entrySet().stream()
                .filter(one -> isJoinedAnew(one.getValue(), came))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isJoinedAnew(List<Form> editions, Set<Key> came) {
        Roots now = Pins.of(editions).roots();
        Roots before = Pins.of(editions.stream()
                        .filter(form -> !came.contains(new Key(form.code(), form.version())))
                        .toList())
                .roots();
        return before.pins().stream().anyMatch(pin -> !before.of(pin).equals(now.of(pin)));
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
        record Read(@Nullable Integer version, int editions) {}
        Read read = database.first(
                        "select " + NEWEST + " as version, " + EDITIONS + " as editions",
                        row -> new Read(row.integerOrNull("version"), row.integer("editions")),
                        code,
                        code)
                .orElseThrow();
        return newest(code, read.version(), read.editions());
    }

    /** The same by {@link #NEWEST} and {@link #EDITIONS}, which another statement has read. */
    public Optional<Form> newest(String code, @Nullable Integer version, int editions) {
        hasEditions(code, editions);
        return find(code, version);
    }

    /** The definition behind a pinned indicator of any edition of the form. */
    public Indicator indicator(String form, String pin) {
        return Objects.requireNonNull(with(form, pin).byPin().get(pin), pin);
    }

    /** The first of the definitions that are one figure with this one, under which the figures of all add up. */
    public String root(String form, String pin) {
        return with(form, pin).roots().of(pin);
    }

    private Pins with(String form, String pin) {
        Pins pins = indicators.getOrDefault(form, Pins.NONE);
        if (!pins.byPin().containsKey(pin)) {
            pins = indicators.compute(form, (code, old) -> readPins(code));
        }
        if (!pins.byPin().containsKey(pin)) {
            throw new IllegalStateException("no indicator " + pin + " in form " + form);
        }
        return pins;
    }

    /** For who asks next which of their definitions continue one another: what was known of fewer editions is past. */
    public void readAnew(Set<String> forms) {
        database.list(
                        "select code, count(*) as editions from form where code = any (?) group by code",
                        row -> Map.entry(row.text("code"), row.integer("editions")),
                        (Object) forms.toArray(String[]::new))
                .forEach(found -> hasEditions(found.getKey(), found.getValue()));
    }

    /** It has so many editions: what was known of others counts no more, whichever instance has kept them. */
    private void hasEditions(String form, int editions) {
        indicators.computeIfPresent(form, (code, pins) -> pins.editions() == editions ? pins : null);
    }

    /** All indicators of a form's editions, the newest edition's first, by pin. */
    public Map<String, Indicator> pins(String form) {
        return readPins(form).byPin();
    }

    private Pins readPins(String form) {
        return Pins.of(database.list(
                "select code, version, sample, indicators from form where code = ? order by version desc",
                this::form,
                form));
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
