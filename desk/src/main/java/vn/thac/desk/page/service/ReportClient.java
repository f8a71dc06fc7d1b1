package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.RequestDigest;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.AnswerClient;
import vn.thac.desk.page.asking.ReaderClient;

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
            @RestQuery @Nullable String area,
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
            @RestQuery @Nullable Integer indicatorVersion,
            @RestQuery String period,
            @RestQuery String area,
            @RestQuery @Nullable UUID regime,
            @RestQuery int depth);

    /** With what its form asks. */
    @GET
    @Path("/obligations/{id}")
    Obligation obligation(@RestPath UUID id, @RestQuery String include);

    /** Signs one report over what the members have sent. */
    @POST
    @Path("/regimes/{id}/periods/{period}/consolidate")
    Signed consolidate(
            @RestPath UUID id,
            @RestPath String period,
            @HeaderParam(RequestDigest.KEY_HEADER) @Nullable String once,
            Map<String, Object> said);

    /** All versions of it, the newest first. */
    @GET
    @Path("/consolidations/{id}")
    List<Signed> signed(@RestPath UUID id);

    /** The newest periods of a regime side by side, a line a unit. */
    @GET
    @Path("/regimes/{id}/grid")
    Grid grid(
            @RestPath UUID id,
            @RestQuery int periods,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    /** The unfinished report of the unit; nothing stands in it where none was begun. */
    @GET
    @Path("/obligations/{id}/draft")
    Draft draft(@RestPath UUID id);

    @PUT
    @Path("/obligations/{id}/draft")
    void keep(@RestPath UUID id, Map<String, Object> draft);

    /** Takes a step of those that the obligation offers. */
    @POST
    @Path("/obligations/{id}/{action}")
    void step(
            @RestPath UUID id,
            @RestPath String action,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            Map<String, Object> said);

    /** All corrections of what was accepted, in their order. */
    @GET
    @Path("/obligations/{id}/restatements")
    List<Restatement> restatements(@RestPath UUID id);

    @POST
    @Path("/obligations/{id}/restatement/accept")
    void acceptCorrection(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> said);

    @POST
    @Path("/obligations/{id}/restatement/refuse")
    void refuseCorrection(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> said);

    @POST
    @Path("/obligations/{id}/restatement/withdraw")
    void withdrawCorrection(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> said);

    /** What of a regime the reader sees, each by itself. */
    @GET
    @Path("/obligations")
    Page<Owed> obligations(
            @RestQuery UUID regime, @RestQuery String sort, @RestQuery @Nullable String cursor, @RestQuery int limit);

    record Owed(
            UUID id,
            UnitName unit,
            String period,
            @Nullable LocalDate due,
            String state,
            boolean late,
            boolean overdue) {}

    /** What a unit owes of one period, with its latest report. */
    record Obligation(
            UUID id,
            UUID plan,
            String planTitle,
            UUID regime,
            String regimeKey,
            String period,
            UnitName unit,
            @Nullable String form,
            @Nullable LocalDate due,
            String state,
            boolean late,
            boolean overdue,
            boolean restating,
            long version,
            List<Indicator> indicators,
            @Nullable Report report,
            List<Step> nextActions) {

        public Obligation {
            indicators = List.copyOf(Objects.requireNonNullElse(indicators, List.of()));
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
        }

        /** @param duties with one of which it is taken for that unit */
        public record Step(String action, String who, List<String> duties) {

            public Step {
                duties = List.copyOf(Objects.requireNonNullElse(duties, List.of()));
            }
        }
    }

    /** What a form asks; of a ratio or a rate numerator and denominator are given. */
    record Indicator(
            String code, String name, String rule, @Nullable String unit) {

        public boolean isQuotient() {
            return "ratio".equals(rule) || "rate".equals(rule);
        }
    }

    record Report(
            Instant submittedAt,
            String submittedBy,
            @Nullable String narrative,
            List<Answered> figures,
            @Nullable Review review) {

        public Report {
            figures = List.copyOf(figures);
        }
    }

    /** A figure as it was handed in. */
    record Answered(
            String indicator,
            String name,
            @Nullable String unit,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable Boolean notApplicable) {}

    record Review(String outcome, String reviewer, List<Reason> reasons) {

        public Review {
            reasons = List.copyOf(reasons);
        }

        public record Reason(
                @Nullable String indicator,
                @Nullable String code,
                @Nullable String text) {}
    }

    /** A correction of an accepted report; no outcome while it waits. */
    record Restatement(
            Instant proposedAt,
            String proposedBy,
            String reason,
            @Nullable String narrative,
            List<Answered> figures,
            List<String> changed,
            @Nullable String outcome) {

        public Restatement {
            figures = List.copyOf(figures);
            changed = List.copyOf(changed);
        }
    }

    record Draft(@Nullable String narrative, List<DraftFigure> figures) {

        public Draft {
            figures = List.copyOf(Objects.requireNonNullElse(figures, List.of()));
        }

        public boolean isBegun() {
            return narrative != null || !figures.isEmpty();
        }
    }

    record DraftFigure(
            @Nullable String indicator,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable Boolean notApplicable) {}

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

    record Grid(List<Column> periods, Page<Line> units) {

        public Grid {
            periods = List.copyOf(periods);
        }

        public record Column(String period, @Nullable LocalDate due) {}

        /** What one unit owes or owed of them; no cell where nothing. */
        public record Line(UnitName unit, List<Cell> reports) {

            public Line {
                reports = List.copyOf(reports);
            }
        }

        public record Cell(String period, UUID obligation, String standing, boolean late) {}
    }

    record Completeness(
            OpenedPeriod period,
            Counts counts,
            Page<Member> members,
            List<Signed> consolidations,
            List<Collecting> nextActions) {

        public Completeness {
            consolidations = List.copyOf(consolidations);
            nextActions = List.copyOf(nextActions);
        }
    }

    /** A step of who collects, and the unit that takes it. */
    record Collecting(String action, UUID who) {}

    /** One report over what the members of a period have sent; a later version stands beside it, never in its place. */
    record Signed(
            UUID id,
            int version,
            UUID regime,
            UUID plan,
            String period,
            UnitName unit,
            String basis,
            Instant signedAt,
            String signedBy,
            @Nullable String narrative,
            int included,
            List<Figure> figures,
            List<Gap> gaps,
            List<UnitName> receivers,
            @Nullable Boolean outdated) {

        public Signed {
            figures = List.copyOf(figures);
            gaps = List.copyOf(gaps);
            receivers = List.copyOf(receivers);
        }

        /** Whose report is not in it, and how it stood. */
        public record Gap(UnitName unit, UUID obligation, String why) {}
    }

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
            @Nullable MadeUpOf madeUpOf,
            Counts all,
            List<Figure> figures) {

        public Part {
            figures = List.copyOf(figures);
        }

        /** Shorter periods, each of them asked by itself. */
        public record MadeUpOf(String by) {}
    }

    record Figure(
            String indicator,
            int indicatorVersion,
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
            @Nullable Integer per,
            @Nullable Change change,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String phase,
            @Nullable String verdict,
            @Nullable String indicator,
            @Nullable BigDecimal reached,
            @Nullable String why,
            @Nullable Latest latest) {

        /** Where it stands: of a target that wants a change by how much, else the latest figure. */
        public @Nullable BigDecimal stands() {
            return reached != null || latest == null ? reached : latest.figure().value();
        }

        /** In which unit of measure that is; null where none is said. */
        public @Nullable String standsIn() {
            return latest == null
                    ? null
                    : reached != null ? unit : latest.figure().unit();
        }

        /** Which way it is to go. */
        public record Change(String way) {}

        public record Latest(String form, String period, String area, Figure figure) {}
    }

    /** Where a figure comes from, reckoned anew from what was handed in. */
    record Explanation(
            String form,
            String indicator,
            String name,
            @Nullable String unit,
            String period,
            String rule,
            Number stored,
            Number recomputed,
            boolean matches,
            @Nullable Boolean current,
            @Nullable From from,
            @Nullable OverTime overTime) {

        /** Of which area it is; null where nobody of it is asked. */
        public @Nullable UnitName area() {
            return from != null
                    ? from.area()
                    : Stream.ofNullable(overTime)
                            .flatMap(made -> made.asked())
                            .map(From::area)
                            .findFirst()
                            .orElse(null);
        }

        /**
         * How shorter periods make it up.
         *
         * @param rule null where the definition says nothing of time
         */
        public record OverTime(@Nullable String rule, List<OfPeriod> periods) {

            public OverTime {
                periods = List.copyOf(periods);
            }

            private Stream<From> asked() {
                return periods.stream().flatMap(period -> Stream.ofNullable(period.from()));
            }

            /** The areas right below that are shown of any of the periods. */
            public List<UnitName> below() {
                return asked().flatMap(from -> from.areas().stream())
                        .map(From::area)
                        .distinct()
                        .toList();
            }
        }

        /** One of the shorter periods; nothing is said of where it comes from where nobody is asked. */
        public record OfPeriod(
                String period,
                boolean asked,
                Number figure,
                @Nullable From from) {}

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
