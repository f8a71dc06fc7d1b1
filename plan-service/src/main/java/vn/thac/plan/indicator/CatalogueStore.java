package vn.thac.plan.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.target.Direction;

/** The catalogue's tables. */
@ApplicationScoped
public class CatalogueStore {

    private static final String INDICATORS = """
            select i.id, i.code, i.owner, v.version, v.name, v.unit, v.direction, v.rule, v.per, v.numerator,
              v.denominator, v.population, v.same_as, v.sample
            from indicator i join indicator_version v on v.id = i.id
            """;

    private static final String FORMS = """
            select f.id, f.code, f.owner, v.version, v.title, v.sample, v.indicators
            from form f join form_version v on v.id = f.id
            """;

    @Inject
    Database database;

    /** Definitions by code: the version that one of the plans was issued with, else the current one. */
    Map<String, IndicatorVersion> indicators(Collection<String> codes, Collection<PlanId> pinnedBy) {
        return byCode(
                database.list(INDICATORS + """
                        where i.code = any(?) and v.version = coalesce(
                          (select max(p.version) from plan_indicator p join plan e on e.id = p.plan and e.edition = p.edition
                            where p.plan = any(?) and p.code = i.code),
                          i.current)
                        """, CatalogueStore::indicator, texts(codes), ids(pinnedBy)),
                IndicatorVersion::code);
    }

    Map<String, FormVersion> forms(Collection<String> codes, Collection<PlanId> pinnedBy) {
        return byCode(database.list(FORMS + """
                        where f.code = any(?) and v.version = coalesce(
                          (select max(p.version) from plan_form p join plan e on e.id = p.plan and e.edition = p.edition
                            where p.plan = any(?) and p.code = f.code),
                          f.current)
                        """, CatalogueStore::form, texts(codes), ids(pinnedBy)), FormVersion::code);
    }

    /** Holds codes, defined or not, until the transaction ends: who defines must have begun with this, once for all. */
    void hold(Collection<String> indicators, Collection<String> forms) {
        database.list("""
                select pg_advisory_xact_lock(k)
                from (select hashtextextended('indicator ' || code, 0) as k from unnest(?::text[]) as code
                      union select hashtextextended('form ' || code, 0) from unnest(?::text[]) as code
                      order by k) keys
                """, row -> true, texts(indicators), texts(forms));
    }

    List<IndicatorVersion> indicators(@Nullable String afterCode, int limit) {
        return database.list(
                INDICATORS + " where v.version = i.current and (?::text is null or i.code > ?) order by i.code limit ?",
                CatalogueStore::indicator,
                afterCode,
                afterCode,
                limit);
    }

    List<IndicatorVersion> versionsOf(String code) {
        return database.list(INDICATORS + " where i.code = ? order by v.version desc", CatalogueStore::indicator, code);
    }

    List<FormVersion> forms(@Nullable String afterCode, int limit) {
        return database.list(
                FORMS + " where v.version = f.current and (?::text is null or f.code > ?) order by f.code limit ?",
                CatalogueStore::form,
                afterCode,
                afterCode,
                limit);
    }

    long count(String table) {
        return database.first(
                        "select count(*) as n from " + ("form".equals(table) ? "form" : "indicator"),
                        row -> row.number("n"))
                .orElse(0L);
    }

    /** False when somebody else has defined the code in the meantime. */
    boolean add(IndicatorVersion made) {
        return database.update(
                        "insert into indicator (code, id, owner, current) values (?, ?, ?, 1) on conflict (code) do nothing",
                        made.code(),
                        made.id(),
                        made.owner())
                == 1;
    }

    void addVersion(IndicatorVersion made, PlanId by, Instant at) {
        database.update(
                """
                insert into indicator_version (id, version, name, unit, direction, rule, per, numerator, denominator,
                  population, same_as, sample, defined_by, defined_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                made.sample(),
                by.value(),
                at);
        database.update("update indicator set current = ? where id = ?", made.version(), made.id());
    }

    boolean add(FormVersion made) {
        return database.update(
                        "insert into form (code, id, owner, current) values (?, ?, ?, 1) on conflict (code) do nothing",
                        made.code(),
                        made.id(),
                        made.owner())
                == 1;
    }

    void addVersion(FormVersion made, PlanId by, Instant at) {
        database.update(
                """
                insert into form_version (id, version, title, sample, indicators, defined_by, defined_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                made.id(),
                made.version(),
                made.title(),
                made.sample(),
                made.indicators().toArray(String[]::new),
                by.value(),
                at);
        database.update("update form set current = ? where id = ?", made.version(), made.id());
    }

    void pin(PlanId plan, int edition, Collection<IndicatorVersion> indicators, Collection<FormVersion> forms) {
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
                row.flag("sample"));
    }

    private static FormVersion form(Row row) throws SQLException {
        return new FormVersion(
                row.uuid("id"),
                row.text("code"),
                new UnitId(row.uuid("owner")),
                row.integer("version"),
                row.textOrNull("title"),
                row.flag("sample"),
                row.texts("indicators"));
    }

    private static <T> Map<String, T> byCode(List<T> found, java.util.function.Function<T, String> code) {
        Map<String, T> byCode = new HashMap<>();
        found.forEach(one -> byCode.put(code.apply(one), one));
        return byCode;
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static UUID[] ids(Collection<PlanId> plans) {
        return plans.stream().map(PlanId::value).toArray(UUID[]::new);
    }
}
