package vn.thac.report.amend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.StandingStore;

/** What is owed under a plan and does not follow its editions yet; what somebody else has in hand is left for the next time. */
@ApplicationScoped
class OwedStore {

    /** One that is due on another day now, by the plan. */
    record Moved(ObligationId id, @Nullable LocalDate due) {}

    @Inject
    Database database;

    /** What the edition recalls. */
    List<ObligationId> fallen(Edition edition, int limit) {
        return database.list(
                """
                select o.id from obligation_fallen f join obligation o on o.id = f.obligation_id
                where f.plan_id = ? and f.edition = ? and f.recalls and f.ended and\s""" + StandingStore.outstanding("o") + " order by o.id limit ? for update of o skip locked",
                row -> row.id("id", ObligationId::new),
                edition.plan(),
                edition.number(),
                limit);
    }

    /** Waived by this edition; null: it is owed again. */
    void fell(List<ObligationId> all, @Nullable Integer edition) {
        database.update("update obligation set fell = ? where id = any(?)", edition, all.toArray(ObligationId[]::new));
    }

    /** What an edition has recalled and a later one asks again. */
    List<ObligationId> askedAgain(PlanId plan, int limit) {
        return database.list(
                "select o.id from obligation o where o.plan_id = ? and " + EditionStore.ASKED_AGAIN
                        + " order by o.id limit ? for update skip locked",
                row -> row.id("id", ObligationId::new),
                plan,
                limit);
    }

    List<Moved> moved(PlanId plan, int limit) {
        return database.list(
                """
                select o.id, p.due from regime r join regime_period_moved m on m.regime_id = r.id
                join regime_period p on p.regime_id = m.regime_id and p.period = m.period
                join obligation o on o.regime_id = m.regime_id and o.period = m.period
                where r.plan_id = ? and\s""" + EditionStore.FOLLOWS + " order by o.id limit ? for update of o skip locked",
                row -> new Moved(row.id("id", ObligationId::new), row.dayOrNull("due")),
                plan,
                limit);
    }
}
