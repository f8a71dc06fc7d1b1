package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.report.PlanId;
import vn.thac.report.StoredJson;
import vn.thac.report.expansion.Addressee;
import vn.thac.report.target.MeasuredTarget;

/** What plans say that reports need: addressees to expand, targets to judge. */
@ApplicationScoped
class PlanStore {

    @Inject
    Database database;

    @Inject
    StoredJson json;

    /** False where it is here already, in this edition or a later one. */
    boolean keep(PlanIssuedPayload plan, List<Addressee> addressees, List<MeasuredTarget> targets, LocalDate issuedOn) {
        return database.update(
                        """
                insert into plan (id, edition, issuer, number, symbol, kind, title, issued_on, addressees, targets,
                  ancestors)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (id) do update set edition = excluded.edition, number = excluded.number,
                  symbol = excluded.symbol, title = excluded.title, addressees = excluded.addressees,
                  targets = excluded.targets, ancestors = excluded.ancestors
                where plan.edition < excluded.edition
                """,
                        plan.planId(),
                        plan.edition(),
                        plan.issuer().id(),
                        plan.number(),
                        plan.symbol(),
                        plan.kind(),
                        plan.title(),
                        issuedOn,
                        json.write(addressees),
                        json.write(targets),
                        plan.ancestors().toArray(PlanId[]::new))
                > 0;
    }

    int editionOf(PlanId plan) {
        return database.first("select edition from plan where id = ?", row -> row.integer("edition"), plan)
                .orElseThrow();
    }

    void place(PlanId plan, List<PlanId> ancestors) {
        database.update("update plan set ancestors = ? where id = ?", ancestors.toArray(PlanId[]::new), plan);
    }

    void number(PlanId plan, @Nullable String number, @Nullable String symbol) {
        database.update("update plan set number = ?, symbol = ? where id = ?", number, symbol, plan);
    }
}
