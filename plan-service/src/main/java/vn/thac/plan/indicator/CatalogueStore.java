package vn.thac.plan.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.WordsStore;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.SaidValues;
import vn.thac.plan.target.Direction;

/** The catalogue's tables. */
@ApplicationScoped
public class CatalogueStore {

    private static final String INDICATORS = """
            select i.id, i.code, i.owner, v.version, v.name, v.unit, v.direction, v.rule, v.per, v.numerator,
              v.denominator, v.population, v.same_as, v.possible, v.said, v.continues,
              v.continues_from, v.sample, v.over_time, v.missing
            from indicator i join indicator_version v on v.id = i.id
            """;

    private static final String FORMS = """
            select f.id, f.code, f.owner, v.version, v.title, v.sample, v.indicators, v.versions
            from form f join form_version v on v.id = f.id
            """;

    private static final String SAYING = "and text_lexemes(concat_ws(' ', v.name, i.code)) @> " + WordsStore.SOUGHT;

    private record Pin(String code, int version) {}

    @Inject
    Database database;

    /** All versions by code, the current one first. */
    public Map<String, List<IndicatorVersion>> indicators(Collection<String> codes) {
        return grouped(
                codes,
                INDICATORS + " where i.code = any(?) order by v.version desc",
                CatalogueStore::indicator,
                IndicatorVersion::code);
    }

    public Map<String, List<FormVersion>> forms(Collection<String> codes) {
        return grouped(
                codes,
                FORMS + " where f.code = any(?) order by v.version desc",
                CatalogueStore::form,
                FormVersion::code);
    }

    /** Versions that plans in force were issued with; of several the latest. */
    public Map<String, Integer> indicatorsOf(Collection<PlanId> plans) {
        return pins("plan_indicator", plans);
    }

    public Map<String, Integer> formsOf(Collection<PlanId> plans) {
        return pins("plan_form", plans);
    }

    /** The version of an indicator that an edition of a plan was issued with. */
    public Optional<IndicatorVersion> pinned(PlanId plan, int edition, String code) {
        return database.first(
                INDICATORS
                        + " join plan_indicator p on p.code = i.code and p.version = v.version"
                        + " where p.plan = ? and p.edition = ? and p.code = ?",
                CatalogueStore::indicator,
                plan.value(),
                edition,
                code);
    }

    /** Current versions of a unit's own forms that ask one of the indicators. */
    public List<FormVersion> formsAsking(UnitId owner, Collection<String> indicators) {
        return indicators.isEmpty()
                ? List.of()
                : database.list(
                        FORMS
                                + " where f.owner = ? and v.version = f.current and v.indicators && ?::text[] order by f.code",
                        CatalogueStore::form,
                        owner,
                        texts(indicators));
    }

    /**
     * Holds codes, defined or not, and all that a unit owns, until the transaction ends: who defines must have begun
     * with this, once for all.
     */
    public void hold(UnitId issuer, Collection<String> indicators, Collection<String> forms) {
        database.list("""
                select pg_advisory_xact_lock(k)
                from (select hashtextextended('indicator ' || code, 0) as k from unnest(?::text[]) as code
                      union select hashtextextended('form ' || code, 0) from unnest(?::text[]) as code
                      union select hashtextextended('definitions of ' || ?::uuid, 0)
                      order by k) keys
                """, row -> true, texts(indicators), texts(forms), issuer);
    }

    /** @param text words that all stand in the name or the code; null for all */
    public List<IndicatorVersion> indicators(@Nullable String text, @Nullable String afterCode, int limit) {
        return database.list(
                Sql.of(INDICATORS)
                        .add("where v.version = i.current")
                        .addGiven(SAYING, text)
                        .addGiven("and i.code > ?", afterCode)
                        .add("order by i.code limit ?", limit),
                CatalogueStore::indicator);
    }

    long countIndicators(@Nullable String text) {
        return count(Sql.of(
                        "select count(*) as n from indicator i join indicator_version v on v.id = i.id and v.version = i.current where true")
                .addGiven(SAYING, text));
    }

    public List<FormVersion> forms(@Nullable String afterCode, int limit) {
        return database.list(
                FORMS + " where v.version = f.current and (?::text is null or f.code > ?) order by f.code limit ?",
                CatalogueStore::form,
                afterCode,
                afterCode,
                limit);
    }

    long countForms() {
        return count(Sql.of("select count(*) as n from form"));
    }

    private long count(Sql counted) {
        return database.first(counted, row -> row.number("n")).orElse(0L);
    }

    /** Keeps a new version; the first of its code, or the next of whoever owns it now. */
    public void add(IndicatorVersion made, PlanId by, Instant at) {
        database.update("""
                insert into indicator (code, id, owner, current) values (?, ?, ?, ?)
                on conflict (code) do update set owner = excluded.owner, current = excluded.current
                """, made.code(), made.id(), made.owner(), made.version());
        database.update(
                """
                insert into indicator_version (id, version, name, unit, direction, rule, per, numerator, denominator,
                  population, same_as, possible, said, continues, continues_from, sample, over_time, missing, defined_by, defined_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?, ?, ?, ?, ?)
                """,
                made.id(),
                made.version(),
                made.name(),
                made.unit(),
                made.direction(),
                made.rule(),
                made.per(),
                made.numerator(),
                made.denominator(),
                made.population(),
                made.sameAs(),
                PackageReader.write(made.values()),
                PackageReader.write(made.said()),
                made.continues(),
                made.continuesFrom(),
                made.sample(),
                made.overTime(),
                made.missing(),
                by,
                at);
    }

    public void add(FormVersion made, PlanId by, Instant at) {
        database.update("""
                insert into form (code, id, owner, current) values (?, ?, ?, ?)
                on conflict (code) do update set owner = excluded.owner, current = excluded.current
                """, made.code(), made.id(), made.owner(), made.version());
        database.update(
                """
                insert into form_version (id, version, title, sample, indicators, versions, defined_by, defined_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                made.id(),
                made.version(),
                made.title(),
                made.sample(),
                texts(made.indicators()),
                made.indicators().stream().map(made.versions()::get).toArray(Integer[]::new),
                by,
                at);
    }

    public void pin(PlanId plan, int edition, Collection<IndicatorVersion> indicators, Collection<FormVersion> forms) {
        if (!indicators.isEmpty()) {
            database.update(
                    "insert into plan_indicator (plan, edition, code, version) select ?, ?, * from unnest(?::text[], ?::integer[])",
                    plan.value(),
                    edition,
                    indicators.stream().map(IndicatorVersion::code).toArray(String[]::new),
                    indicators.stream().map(IndicatorVersion::version).toArray(Integer[]::new));
        }
        if (!forms.isEmpty()) {
            database.update(
                    "insert into plan_form (plan, edition, code, version) select ?, ?, * from unnest(?::text[], ?::integer[])",
                    plan.value(),
                    edition,
                    forms.stream().map(FormVersion::code).toArray(String[]::new),
                    forms.stream().map(FormVersion::version).toArray(Integer[]::new));
        }
    }

    private Map<String, Integer> pins(String table, Collection<PlanId> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        return database
                .list(
                        "select p.code, max(p.version) as version from " + table
                                + " p join plan e on e.id = p.plan and e.edition = p.edition"
                                + " where p.plan = any(?) group by p.code",
                        row -> new Pin(row.text("code"), row.integer("version")),
                        (Object) plans.toArray(PlanId[]::new))
                .stream()
                .collect(Collectors.toMap(Pin::code, Pin::version));
    }

    private <T> Map<String, List<T>> grouped(
            Collection<String> codes, String sql, Database.Reader<T> reader, Function<T, String> code) {
        return codes.isEmpty()
                ? Map.of()
                : database.list(sql, reader, (Object) texts(codes)).stream()
                        .collect(Collectors.groupingBy(code, HashMap::new, Collectors.toList()));
    }

    private static IndicatorVersion indicator(Row row) throws SQLException {
        return new IndicatorVersion(
                row.uuid("id"),
                row.text("code"),
                row.id("owner", UnitId::new),
                row.integer("version"),
                row.text("name"),
                row.textOrNull("unit"),
                row.word("direction", Direction.class),
                row.word("rule", IndicatorLine.Rule.class),
                row.integerOrNull("per"),
                row.textOrNull("numerator"),
                row.textOrNull("denominator"),
                row.textOrNull("population"),
                row.textOrNull("same_as"),
                PackageReader.read(row.text("possible"), new TypeReference<Values>() {}),
                PackageReader.read(row.text("said"), new TypeReference<SaidValues>() {}),
                row.flag("continues"),
                row.integerOrNull("continues_from"),
                row.flag("sample"),
                row.wordOrNull("over_time", IndicatorLine.OverTime.class),
                row.wordOrNull("missing", IndicatorLine.Missing.class));
    }

    private static FormVersion form(Row row) throws SQLException {
        List<String> indicators = row.texts("indicators");
        List<Integer> asked = row.integers("versions");
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            versions.put(indicators.get(i), asked.get(i));
        }
        return new FormVersion(
                row.uuid("id"),
                row.text("code"),
                row.id("owner", UnitId::new),
                row.integer("version"),
                row.textOrNull("title"),
                row.flag("sample"),
                indicators,
                versions);
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
