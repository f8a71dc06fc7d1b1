package vn.thac.report.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.report.PlanId;
import vn.thac.report.StoredJson;
import vn.thac.report.target.MeasuredTarget;

/** What plans say that reports need: addressees to expand, targets to judge. */
@ApplicationScoped
class PlanStore {

    @Inject
    Database database;

    @Inject
    StoredJson json;

    void keep(PlanIssuedPayload plan, List<Addressee> addressees, List<MeasuredTarget> targets, LocalDate issuedOn) {
        database.update(
                """
                insert into plan (id, edition, issuer, number, symbol, kind, title, issued_on, addressees, targets)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict (id) do update set edition = excluded.edition, number = excluded.number,
                  symbol = excluded.symbol, title = excluded.title, addressees = excluded.addressees,
                  targets = excluded.targets
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
                json.write(targets));
    }

    List<Addressee> addressees(PlanId plan) {
        return find(plan).orElse(List.of());
    }

    /** Whether any regime of the plan needs the addressee; a plan that has not come in is an error, not a no. */
    boolean needs(PlanId plan, String addressee) {
        return find(plan)
                .orElseThrow(() -> new IllegalStateException("members of a plan that has not come in: " + plan))
                .stream()
                .anyMatch(a -> a.key().equals(addressee));
    }

    private Optional<List<Addressee>> find(PlanId plan) {
        return database.first(
                "select addressees from plan where id = ?",
                row -> List.of(json.read(row.text("addressees"), Addressee[].class)),
                plan);
    }
}
