package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.AnswerClient;
import vn.thac.desk.page.asking.ReaderClient;

/** task-service: what waits for a unit, and the work itself. */
@RegisterRestClient(configKey = "task")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface TaskClient {

    @GET
    @Path("/inbox")
    Page<InboxItem> inbox(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/assignments/{id}")
    Assignment assignment(@RestPath UUID id);

    /** Who has a duty or a task of a plan. */
    @GET
    @Path("/assignments")
    Page<AssignmentLine> assignments(
            @RestQuery UUID plan,
            @RestQuery @Nullable String item,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    /** How the work of a unit, and of all that it commands, stands over all plans. */
    @GET
    @Path("/boards/assignments")
    WorkBoard workOf(@RestQuery String unit);

    /** Takes a step of those that the assignment offers. */
    @POST
    @Path("/assignments/{id}/{action}")
    void step(
            @RestPath UUID id,
            @RestPath String action,
            @HeaderParam(HttpHeaders.IF_MATCH) String version,
            Map<String, Object> said);

    @POST
    @Path("/notices/{id}/acknowledge")
    void acknowledge(@RestPath UUID id, Map<String, Object> nothing);

    record InboxItem(
            String kind,
            UUID id,
            String title,
            @Nullable String unitName,
            UUID plan,
            @Nullable LocalDate due,
            boolean late,
            String state,
            @Nullable String reason,
            List<InboxStep> nextActions) {

        public InboxItem {
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
        }

        /** Of a consolidation: the page on which it is signed, which lies as the interface does. */
        public String signedAt() {
            return nextActions.stream()
                    .map(InboxStep::href)
                    .filter(href -> href.startsWith("/v1/regimes/") && href.endsWith("/consolidate"))
                    .map(href -> href.substring("/v1".length(), href.lastIndexOf('/')))
                    .findFirst()
                    .orElse("/regimes/" + id);
        }

        /** Until when the unit for which it waits should act: who declined is answered before the work itself is due. */
        public @Nullable LocalDate actBy() {
            return nextActions.stream()
                    .map(InboxStep::by)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(due);
        }

        /** When the work is due, where that is not the day until which the unit should act. */
        public @Nullable LocalDate workDue() {
            return Objects.equals(due, actBy()) ? null : due;
        }

        /** Whether it stands as a report does. */
        public boolean isReport() {
            return kind.equals("obligation") || kind.equals("review");
        }
    }

    /** @param by the day until which it should be taken */
    record InboxStep(String action, String href, @Nullable LocalDate by) {}

    record AssignmentLine(
            UUID id,
            UUID unit,
            @Nullable String unitName,
            String role,
            String relation,
            @Nullable LocalDate due,
            String state,
            String bucket,
            @Nullable Integer percent) {}

    record WorkBoard(LocalDate asOf, WorkCounts all) {}

    /** {@code total} is all but what is asked no more. */
    record WorkCounts(
            long doneOnTime,
            long doneLate,
            long openInTime,
            long openOverdue,
            long noDeadline,
            long waiting,
            long total) {}

    /** A duty or task of one unit, with what can be done with it now and what was done. */
    record Assignment(
            UUID id,
            UUID plan,
            String planTitle,
            @Nullable String planNumber,
            String kind,
            String text,
            @Nullable String unitName,
            String role,
            String relation,
            @Nullable LocalDate due,
            @Nullable LocalDate originalDue,
            String state,
            String bucket,
            @Nullable String reason,
            @Nullable Integer percent,
            @Nullable String note,
            @Nullable String result,
            @Nullable String evidence,
            @Nullable String waitsFor,
            long version,
            List<NextStep> nextActions,
            List<Change> history) {

        public Assignment {
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
            history = List.copyOf(Objects.requireNonNullElse(history, List.of()));
        }

        /** Until when whoever gave it should answer the unit that declined it; null where it waits for no answer. */
        public @Nullable LocalDate answerBy() {
            return state.equals("declined")
                    ? nextActions.stream()
                            .map(NextStep::by)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)
                    : null;
        }
    }

    /**
     * @param duties with one of which it is taken for that unit
     * @param by the day until which it should be taken
     */
    record NextStep(
            String action,
            String who,
            List<String> duties,
            @Nullable LocalDate by) {

        public NextStep {
            duties = List.copyOf(Objects.requireNonNullElse(duties, List.of()));
        }
    }

    record Change(
            Instant at,
            String action,
            String state,
            String actor,
            @Nullable String said,
            @Nullable String refersTo) {

        private static final String BY_ITSELF = "system:";
        private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

        /** What happened, by the word of the pages: what is one step for the service can be two for its reader. */
        public String happened() {
            return switch (action) {
                case "pass-on" -> state.equals("passed-on") ? "pass-on-to-heirs" : "answered-for";
                case "reassign" -> refersTo == null ? "give-again" : "give-to-another";
                default -> action;
            };
        }

        /** Whether nobody took it: it follows from something else. */
        public boolean isByItself() {
            return actor.startsWith(BY_ITSELF);
        }

        /** The new due date that is asked for. */
        public @Nullable LocalDate asked() {
            return action.equals("ask-extension") && refersTo != null ? LocalDate.parse(refersTo) : null;
        }

        /** The assignment of the unit that has it now. */
        public @Nullable UUID other() {
            return action.equals("reassign") ? idOrNull() : null;
        }

        /** The plan that answers. */
        public @Nullable UUID answer() {
            return action.equals("answer") ? idOrNull() : null;
        }

        /** What it names by number: evidence, a decision, what amends the plan. */
        public @Nullable String document() {
            return asked() == null && other() == null && answer() == null ? refersTo : null;
        }

        private @Nullable UUID idOrNull() {
            return refersTo != null && refersTo.matches(ID) ? UUID.fromString(refersTo) : null;
        }
    }
}
