package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.AnswerClient;
import vn.thac.desk.page.asking.ReaderClient;
import vn.thac.desk.page.asking.SaidNo;

/** What every service, desk too, offers to who runs it. */
public interface OperationsClient {

    /** From here on a status tells of the service's own trouble. */
    int OF_ITS_OWN = 500;

    @GET
    @Path("/watch")
    Watch watch();

    @GET
    @Path("/dead-letters")
    Page<DeadLetter> deadLetters(
            @RestQuery @Nullable Boolean open,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/dead-letters/{id}")
    Opened deadLetter(@RestPath UUID id);

    @POST
    @Path("/dead-letters/{id}/replay")
    void replay(@RestPath UUID id);

    @POST
    @Path("/dead-letters/{id}/discard")
    void discard(@RestPath UUID id, Map<String, Object> why);

    @GET
    @Path("/clock")
    Time clock();

    /** Unknown where the clock is the true one. */
    @PUT
    @Path("/clock")
    Time setClock(Map<String, Object> time);

    /** What a service answers; nothing where it is away: one that is does not hide the others. */
    static <T> Optional<T> answered(OperationsClient service, Function<OperationsClient, T> question) {
        try {
            return Optional.of(question.apply(service));
        } catch (ProcessingException | IllegalStateException away) {
            return Optional.empty();
        } catch (SaidNo no) {
            if (no.problem().status() < OF_ITS_OWN) {
                throw no;
            }
            return Optional.empty();
        }
    }

    /** How a service is doing. */
    record Watch(
            boolean ready, List<Check> checks, @Nullable Instant at, List<Watched> numbers) {

        public Watch {
            checks = List.copyOf(checks);
            numbers = List.copyOf(numbers);
        }

        public record Check(String name, boolean up) {}

        public record Watched(
                String name, String meaning, @Nullable String of, double value) {}
    }

    /** An event that a service could not take. */
    record DeadLetter(
            UUID id,
            String topic,
            String type,
            @Nullable String key,
            String error,
            Instant failedAt,
            @Nullable Instant replayedAt,
            @Nullable Instant discardedAt,
            @Nullable String reason) {

        public boolean isOpen() {
            return replayedAt == null && discardedAt == null;
        }
    }

    record Opened(
            DeadLetter letter,
            int partition,
            long offset,
            @Nullable String payload) {}

    record Time(OffsetDateTime now, boolean adjustable) {}

    @RegisterRestClient(configKey = "identity")
    @RegisterClientHeaders(ReaderClient.class)
    @RegisterProvider(AnswerClient.class)
    @Path("/v1")
    interface OfIdentity extends OperationsClient {}

    @RegisterRestClient(configKey = "plan")
    @RegisterClientHeaders(ReaderClient.class)
    @RegisterProvider(AnswerClient.class)
    @Path("/v1")
    interface OfPlan extends OperationsClient {}

    @RegisterRestClient(configKey = "task")
    @RegisterClientHeaders(ReaderClient.class)
    @RegisterProvider(AnswerClient.class)
    @Path("/v1")
    interface OfTask extends OperationsClient {}

    @RegisterRestClient(configKey = "report")
    @RegisterClientHeaders(ReaderClient.class)
    @RegisterProvider(AnswerClient.class)
    @Path("/v1")
    interface OfReport extends OperationsClient {}

    @RegisterRestClient(configKey = "desk")
    @RegisterClientHeaders(ReaderClient.class)
    @RegisterProvider(AnswerClient.class)
    @Path("/v1")
    interface OfDesk extends OperationsClient {}
}
