package vn.thac.plan.burden;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;

/** The reporting rules of plans in force, and on whom they lie. */
@ApplicationScoped
public class RuleStore {

    private static final String SEPARATOR = "\n";

    private final Database database;

    RuleStore(Database database) {
        this.database = database;
    }

    /** Those of an edition, in place of those of the one before. */
    public void keep(PlanId plan, int edition, List<Rule> rules) {
        if (edition > 1) {
            database.update("delete from reporting_rule where plan = ?", plan.value());
        }
        if (!rules.isEmpty()) {
            database.update(Sql.of("""
                            insert into reporting_rule (plan, key, frequency, form, reporters)
                            select ?, r.key, r.frequency, r.form, string_to_array(r.reporters, ?) from
                            """, plan.value(), SEPARATOR)
                    .add(Rows.of(rules)
                            .column("text", String[]::new, Rule::key)
                            .column("text", String[]::new, Rule::frequency)
                            .column("text", String[]::new, Rule::form)
                            .column("text", String[]::new, rule -> String.join(SEPARATOR, rule.reporters()))
                            .as("r(key, frequency, form, reporters)")));
        }
    }

    /**
     * What lies on some units by all plans in force but one.
     *
     * @param levels of the units; not empty
     */
    List<Lying> on(Map<UnitId, String> levels, @Nullable PlanId except) {
        Sql sql = Sql.of("""
                with lying as (
                  select r.plan, r.key, u.level, count(distinct m.unit) as units
                  from reporting_rule r
                    join plan p on p.id = r.plan and p.life = 'issued'
                    join plan_member m on m.plan = p.id and m.edition = p.edition and m.addressee = any(r.reporters)
                    join""")
                .add(Rows.of(List.copyOf(levels.entrySet()))
                        .column("uuid", UUID[]::new, unit -> unit.getKey().value())
                        .column("text", String[]::new, Map.Entry::getValue)
                        .as("u(id, level)"))
                .add("on u.id = m.unit where true")
                .addGiven("and p.id <> ?", except == null ? null : except.value())
                .add("""
                group by r.plan, r.key, u.level)
                select l.plan, p.title, p.number, l.key, l.level, l.units, r.frequency, v.indicators
                from lying l
                  join reporting_rule r on r.plan = l.plan and r.key = l.key
                  join plan p on p.id = l.plan
                  left join plan_form s on s.plan = p.id and s.edition = p.edition and s.code = r.form
                  left join form f on f.code = r.form
                  left join form_version v on v.id = f.id and v.version = s.version
                order by l.plan, l.key, l.level
                """);
        return database.list(
                sql,
                row -> new Lying(
                        new PlanId(row.uuid("plan")),
                        row.textOrNull("number"),
                        row.text("title"),
                        row.text("key"),
                        row.text("frequency"),
                        row.texts("indicators"),
                        row.text("level"),
                        row.integer("units")));
    }

    /** What forms ask as they are now, by their codes. */
    Map<String, List<String>> indicatorsOf(Collection<String> forms) {
        record Found(String form, List<String> indicators) {}
        Map<String, List<String>> indicators = new HashMap<>();
        database.list(
                        "select f.code, v.indicators from form f join form_version v on v.id = f.id and v.version = f.current"
                                + " where f.code = any(?)",
                        row -> new Found(row.text("code"), row.texts("indicators")),
                        (Object) forms.toArray(String[]::new))
                .forEach(found -> indicators.put(found.form(), found.indicators()));
        return indicators;
    }
}
