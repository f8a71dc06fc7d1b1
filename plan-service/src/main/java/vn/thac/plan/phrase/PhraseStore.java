package vn.thac.plan.phrase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.PhraseDecided.Step;
import vn.thac.plan.packages.PackageReader;

/** Open phrases of plans, and what was decided of them. */
@ApplicationScoped
class PhraseStore {

    private final Database database;

    PhraseStore(Database database) {
        this.database = database;
    }

    /** Those of the edition before. */
    void forget(PlanId plan) {
        database.update("delete from plan_phrase where plan = ?", plan.value());
    }

    /** Those of the edition in force. */
    void keep(PlanId plan, List<Phrase> phrases) {
        if (!phrases.isEmpty()) {
            database.update(
                    "insert into plan_phrase (plan, addressee, words) select ?, * from unnest(?::text[], ?::text[])",
                    plan.value(),
                    Columns.of(phrases, String[]::new, Phrase::key),
                    Columns.of(
                            phrases, String[]::new, phrase -> phrase.addressee().name()));
        }
    }

    /** Adds one, after those that were taken of the phrase before. */
    void add(PlanId plan, PhraseDecision decision) {
        database.update(
                """
                insert into phrase_decision (plan, addressee, number, step, words, units, rule, reason, for_unit, actor, at)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?::json, ?, ?, ?, ?
                from phrase_decision where plan = ? and addressee = ?
                """,
                plan.value(),
                decision.addressee(),
                decision.step(),
                decision.words(),
                decision.units().stream().map(UnitId::new).toArray(UnitId[]::new),
                decision.rule(),
                decision.reason(),
                decision.forUnit(),
                decision.actor(),
                decision.at(),
                plan.value(),
                decision.addressee());
    }

    /** Of all phrases of a plan, also of those that it has no more, each in the order in which they were taken. */
    List<PhraseDecision> of(PlanId plan) {
        return database.list(
                "select * from phrase_decision where plan = ? order by addressee, number",
                PhraseStore::decision,
                plan.value());
    }

    private static PhraseDecision decision(Row row) throws SQLException {
        return new PhraseDecision(
                row.text("addressee"),
                row.integer("number"),
                row.word("step", Step.class),
                row.text("words"),
                row.uuids("units"),
                row.textOrNull("rule"),
                row.text("reason"),
                row.id("for_unit", UnitId::new),
                row.text("actor"),
                row.instant("at"));
    }

    static String json(Object rule) {
        return PackageReader.write(rule);
    }
}
