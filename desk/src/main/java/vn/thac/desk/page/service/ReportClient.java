package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Page;

/** report-service: who has reported, and what it adds up to. */
@RegisterRestClient(configKey = "report")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface ReportClient {

    @GET
    @Path("/regimes")
    Page<Regime> regimes(@RestQuery @Nullable UUID plan, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/regimes/{id}")
    Regime regime(@RestPath UUID id);

    @GET
    @Path("/regimes/{id}/periods/{period}")
    Completeness period(
            @RestPath UUID id,
            @RestPath String period,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/boards/reports")
    Board board(
            @RestQuery @Nullable UUID plan,
            @RestQuery @Nullable String form,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String period);

    @GET
    @Path("/totals/explain")
    Explanation explain(
            @RestQuery String form,
            @RestQuery String indicator,
            @RestQuery String period,
            @RestQuery String area,
            @RestQuery @Nullable UUID regime,
            @RestQuery int depth);

    /** Who reports to whom, how often; only a regime asked for by itself names its periods, the newest first. */
    record Regime(
            UUID id,
            UUID plan,
            String key,
            String kind,
            @Nullable String frequency,
            @Nullable String form,
            @Nullable String text,
            List<OpenedPeriod> periods) {

        public Regime {
            periods = List.copyOf(Objects.requireNonNullElse(periods, List.of()));
        }
    }

    record OpenedPeriod(
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate due,
            @Nullable String subject) {}

    record Completeness(OpenedPeriod period, Counts counts, Page<Member> members) {}

    record Member(
            UnitName unit,
            UUID obligation,
            String state,
            boolean late,
            boolean missing,
            @Nullable LocalDate due,
            @Nullable Instant submittedAt) {}

    record UnitName(String id, String name) {}

    /** How what is owed stands; {@code submitted} is what is under review or accepted. */
    record Counts(
            int expected,
            int submitted,
            int underReview,
            int returned,
            int accepted,
            int late,
            int missing,
            int notDue,
            int withdrawn,
            int unitEnded,
            int waived,
            int closed) {}

    record Board(
            @Nullable UUID plan,
            @Nullable String form,
            @Nullable String period,
            UnitName area,
            Counts all,
            List<Part> parts,
            List<AreaBelow> below,
            List<TargetLine> targets) {

        public Board {
            parts = List.copyOf(parts);
            below = List.copyOf(below);
            targets = List.copyOf(targets);
        }
    }

    /** What one regime, or one form over regimes, makes of it. */
    record Part(
            @Nullable UUID regime,
            @Nullable String regimeKey,
            String period,
            @Nullable String form,
            Counts all,
            List<Figure> figures) {

        public Part {
            figures = List.copyOf(figures);
        }
    }

    record Figure(
            String indicator,
            String name,
            @Nullable String unit,
            String rule,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            int reported,
            @Nullable String why) {}

    record AreaBelow(UnitName area, Counts all) {}

    record TargetLine(
            String key,
            @Nullable String name,
            @Nullable String wording,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upTo,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String phase,
            @Nullable String verdict,
            @Nullable BigDecimal reached,
            @Nullable String why) {}

    /** Where a figure comes from, reckoned anew from what was handed in. */
    record Explanation(
            String form,
            String indicator,
            String name,
            @Nullable String unit,
            String period,
            String formula,
            Number stored,
            Number recomputed,
            boolean matches,
            @Nullable Boolean current,
            @Nullable From from) {

        /** As it is written. */
        public record Number(
                @Nullable BigDecimal value,
                @Nullable BigDecimal numerator,
                @Nullable BigDecimal denominator) {}

        public record From(
                UnitName area,
                Number figure,
                int reported,
                int notApplicable,
                int expected,
                List<Cell> reports,
                List<From> areas,
                int folded) {

            public From {
                reports = List.copyOf(reports);
                areas = List.copyOf(areas);
            }
        }

        public record Cell(
                UnitName unit,
                UUID obligation,
                String state,
                boolean late,
                boolean included,
                @Nullable String why,
                @Nullable Number figure) {}
    }
}
