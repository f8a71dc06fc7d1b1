package vn.thac.report.plan;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.StoredJson;
import vn.thac.report.expansion.Addressee;
import vn.thac.report.target.MeasuredTarget;

/** What plans say that reports need: addressees to expand, targets to judge. */
@ApplicationScoped
public class PlanStore {

    /** With the addressees of the edition before, by which periods ask that it has opened. */
    private static final String KEEP = """
            with kept as (select * from jsonb_populate_recordset(null::plan, ?::jsonb)),
            before as (
              insert into plan_addressees (plan_id, edition, addressees)
              select p.id, p.edition, p.addressees from plan p join kept k on k.id = p.id and p.edition < k.edition
              on conflict do nothing)
            insert into plan (id, edition, issuer, number, symbol, kind, title, issued_on, addressees, targets, ancestors)
            select id, edition, issuer, number, symbol, kind, title, issued_on, addressees, targets, ancestors
            from kept
            on conflict (id) do update set edition = excluded.edition, number = excluded.number,
              symbol = excluded.symbol, title = excluded.title, addressees = excluded.addressees,
              targets = excluded.targets, ancestors = excluded.ancestors
            where plan.edition < excluded.edition
            returning id
            """;

    /** An edition of a plan as it is kept: of addressees only those that a regime speaks of. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Kept(
            PlanId id,
            int edition,
            UnitId issuer,
            @Nullable String number,
            @Nullable String symbol,
            String kind,
            String title,
            LocalDate issuedOn,
            List<Addressee> addressees,
            List<MeasuredTarget> targets,
            List<PlanId> ancestors) {}

    @Inject
    Database database;

    @Inject
    StoredJson json;

    /** Keeps each plan once; answers those that are not here already, in this edition or a later one. */
    public Set<PlanId> keep(List<Kept> plans) {
        return Set.copyOf(database.list(KEEP, row -> row.id("id", PlanId::new), json.write(plans)));
    }

    void place(PlanId plan, List<PlanId> ancestors) {
        database.update("update plan set ancestors = ? where id = ?", ancestors.toArray(PlanId[]::new), plan);
    }

    void number(PlanId plan, @Nullable String number, @Nullable String symbol) {
        database.update("update plan set number = ?, symbol = ? where id = ?", number, symbol, plan);
    }
}
