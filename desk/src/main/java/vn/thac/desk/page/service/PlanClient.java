package vn.thac.desk.page.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DELETE;
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

/** plan-service: directives, and how they fall. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface PlanClient {

    @GET
    @Path("/plans")
    Page<PlanLine> plans(
            @RestQuery @Nullable String issuer,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @GET
    @Path("/plans/{id}")
    PlanView plan(@RestPath UUID id);

    /** How far a plan in force, or one that was, has reached its addressees. */
    @GET
    @Path("/plans/{id}/fan-out")
    FanOut fanOut(@RestPath UUID id);

    @GET
    @Path("/boards/cascade")
    Cascade cascade(@RestQuery UUID plan);

    @GET
    @Path("/boards/cascade/units")
    Page<Addressee> addressees(
            @RestQuery UUID plan,
            @RestQuery @Nullable String level,
            @RestQuery @Nullable String track,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/mandates/{id}")
    Mandate mandate(@RestPath UUID id);

    @GET
    @Path("/mandates")
    Page<Mandate> mandates(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    /** Takes a step of those that a mandate offers; {@code due} is where its day is set. */
    @POST
    @Path("/mandates/{id}/{action}")
    void decide(
            @RestPath UUID id,
            @RestPath String action,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            Map<String, Object> said);

    /** Drafts a plan that answers mandates of one unit. */
    @POST
    @Path("/plans/from-mandates")
    Drafted draft(@HeaderParam(RequestDigest.KEY_HEADER) @Nullable String once, Map<String, Object> asked);

    /** The text of a plan, as {@code contract/plan-package.schema.json} has it. */
    @GET
    @Path("/plans/{id}/package")
    ObjectNode text(@RestPath UUID id);

    @PUT
    @Path("/plans/{id}")
    void change(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, ObjectNode text);

    @DELETE
    @Path("/plans/{id}")
    void delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version);

    @GET
    @Path("/plans/{id}/conformance")
    Conformance conformance(@RestPath UUID id);

    /** What its unit, or who asks above, says to something that falls short. */
    @POST
    @Path("/plans/{id}/conformance/{action}")
    void say(@RestPath UUID id, @RestPath String action, Map<String, Object> said);

    /** What its issue would set off; with {@code dryRun} nothing happens. */
    @POST
    @Path("/plans/{id}/issue")
    Trial tryIssue(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            @RestQuery boolean dryRun,
            Map<String, Object> said);

    /** Takes a step of those that a draft offers. */
    @POST
    @Path("/plans/{id}/{action}")
    void step(
            @RestPath UUID id,
            @RestPath String action,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            Map<String, Object> said);

    record PlanLine(
            UUID id,
            String state,
            @Nullable String issuerName,
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            String title) {}

    record PlanView(
            UUID id,
            String state,
            UUID issuer,
            @Nullable String issuerName,
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            String title,
            long version,
            List<UUID> fulfils,
            List<NextStep> nextActions,
            List<Warning> inheritedChanged) {

        public PlanView {
            fulfils = List.copyOf(Objects.requireNonNullElse(fulfils, List.of()));
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
            inheritedChanged = List.copyOf(Objects.requireNonNullElse(inheritedChanged, List.of()));
        }

        /** Whether anybody was asked by it yet. */
        public boolean wasIssued() {
            return !"draft".equals(state) && !"submitted".equals(state);
        }
    }

    record Drafted(UUID id) {}

    /** A step, the unit that takes it, and the post that it needs. */
    record NextStep(String action, UUID who, String duty) {}

    /** What is allowed but should be known. */
    record Warning(String code, String pointer, String detail) {}

    /** What an issued plan asks of one unit, and what became of it. */
    record Mandate(
            UUID id,
            long version,
            UUID plan,
            @Nullable String planNumber,
            String planTitle,
            UUID unit,
            @Nullable String unitName,
            UUID owner,
            @Nullable String ownerName,
            @Nullable String askerName,
            String asks,
            String relation,
            @Nullable LocalDate due,
            String state,
            @Nullable UUID fulfilledBy,
            @Nullable Instant fulfilledAt,
            @Nullable Boolean fulfilledLate,
            List<Decision> steps,
            List<NextStep> nextActions) {

        public Mandate {
            steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
        }

        /** What somebody decided on it. */
        public record Decision(
                String step,
                @Nullable UUID plan,
                @Nullable String reason,
                @Nullable LocalDate due,
                @Nullable LocalDate was,
                String actor,
                Instant at) {}
    }

    /** How a plan stands to those above. */
    record Conformance(boolean complete, List<Above> above, List<Extra> extra) {

        public Conformance {
            above = List.copyOf(above);
            extra = List.copyOf(extra);
        }

        public record Above(
                UUID plan,
                @Nullable String number,
                String title,
                UUID issuer,
                @Nullable String issuerName,
                Counts counts,
                List<Entry> entries) {

            public Above {
                entries = List.copyOf(entries);
            }
        }

        public record Counts(int covered, int weaker, int later, int missing, int waived) {}

        /** What is asked above, and what there is of it below. */
        public record Entry(
                String part,
                String standing,
                Place above,
                @Nullable Place below,
                List<Said> said,
                @Nullable Remark waived,
                @Nullable Remark explained) {

            public Entry {
                said = List.copyOf(said);
            }
        }

        public record Place(String key, String line) {}

        public record Said(String detail) {}

        public record Remark(String reason) {}

        public record Extra(String part, String key, String line) {}
    }

    record Trial(Forecast follows, Burden burden, List<Warning> warnings) {

        public Trial {
            warnings = List.copyOf(warnings);
        }

        /** How many are asked and given what. */
        public record Forecast(
                Map<String, Long> units, long mandates, long mandatesRequested, long assignments, long obligations) {

            public Forecast {
                units = Map.copyOf(units);
            }
        }

        public record Burden(List<OfLevel> levels) {

            public Burden {
                levels = List.copyOf(levels);
            }
        }

        /** What falls on one unit of a level, on average. */
        public record OfLevel(
                String level, int units, BigDecimal assignments, BigDecimal reportsAMonth, BigDecimal figuresAMonth) {}
    }

    record FanOut(boolean done) {}

    /** Who below a plan has been asked and has answered. */
    record Cascade(LocalDate asOf, List<Tier> tiers, Tier total) {

        public Cascade {
            tiers = List.copyOf(tiers);
        }
    }

    /** Mandates of the units of one level and track; {@code late} are among {@code open}. */
    record Tier(
            @Nullable String level,
            @Nullable String track,
            int units,
            int mandates,
            int fulfilled,
            int fulfilledLate,
            int open,
            int late,
            int noneSet,
            int excused,
            int recalled,
            int fallingShort) {}

    /** A mandate behind a number of the board, and its answer. */
    record Addressee(
            UUID mandate,
            String unit,
            @Nullable String unitName,
            @Nullable String ownerName,
            String level,
            String track,
            String asks,
            @Nullable LocalDate due,
            String state,
            @Nullable String planNumber,
            @Nullable UUID answer,
            @Nullable String answerNumber) {}
}
