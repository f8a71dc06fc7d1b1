package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;

/** Plans that claim to rest on another, for those who may decide. */
@ApplicationScoped
class ClaimStore {

    /** A claim that nobody has decided yet. */
    @Schema(name = "Claim")
    public record Claim(
            @Schema(description = "The plan that claims to rest on this one")
            UUID plan,

            UUID issuer,
            @Nullable String issuerName,
            @Nullable String number,
            @Nullable LocalDate date,
            String title) {

        Claim named(@Nullable String name) {
            return new Claim(plan, issuer, name, number, date, title);
        }
    }

    private final Database database;
    private final Directory directory;
    private final java.time.Clock clock;

    ClaimStore(Database database, Directory directory, java.time.Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /** In the order in which their plans were drafted. */
    List<Claim> on(PlanId plan) {
        List<Claim> claims = database.list(
                """
                select distinct q.id, q.issuer, q.number, q.document_date, q.title
                from citation c join plan q on q.id = c.stated_by
                where c.plan = ? and c.state = 'claimed' order by q.id
                """,
                row -> new Claim(
                        row.uuid("id"),
                        row.uuid("issuer"),
                        null,
                        row.textOrNull("number"),
                        row.dayOrNull("document_date"),
                        row.text("title")),
                plan.value());
        Map<UnitId, String> names = directory.names(
                claims.stream().map(claim -> new UnitId(claim.issuer())).toList(), Vietnam.today(clock));
        return claims.stream()
                .map(claim -> claim.named(names.get(new UnitId(claim.issuer()))))
                .toList();
    }
}
