package vn.thac.desk.page.service;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
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

/** desk itself, as others ask it: systems that are sent events. */
@RegisterRestClient(configKey = "desk")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface WebhookClient {

    @GET
    @Path("/subscriptions")
    Page<Subscription> subscriptions(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/subscriptions/{id}")
    Subscription subscription(@RestPath UUID id);

    @GET
    @Path("/subscriptions/{id}/attempts")
    Page<Attempt> attempts(
            @RestPath UUID id,
            @RestQuery @Nullable Boolean taken,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    @POST
    @Path("/subscriptions")
    Subscription subscribe(@HeaderParam(RequestDigest.KEY_HEADER) @Nullable String once, Map<String, Object> wanted);

    @POST
    @Path("/subscriptions/{id}/pause")
    Subscription pause(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version);

    @POST
    @Path("/subscriptions/{id}/resume")
    Subscription resume(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version);

    @POST
    @Path("/subscriptions/{id}/replay")
    Subscription replay(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> from);

    @POST
    @Path("/subscriptions/{id}/rotate-secret")
    Subscription rotateSecret(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version);

    /** Sends a sample event now. */
    @POST
    @Path("/subscriptions/{id}/test")
    Tried test(@RestPath UUID id);

    @DELETE
    @Path("/subscriptions/{id}")
    void delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version);

    /** The secret only where it was just made. */
    record Subscription(
            UUID id,
            SubscribedUnit unit,
            String reader,
            String name,
            String url,
            List<String> types,
            @Nullable SubscribedUnit under,
            @Nullable UUID plan,
            String state,
            @Nullable String disabledFor,
            Instant madeAt,
            String place,
            long behind,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextTry,
            @Nullable Attempt lastAttempt,
            @Nullable Instant formerSecretUntil,
            @Nullable String secret,
            long version,
            List<SubscriptionStep> nextActions) {

        public Subscription {
            types = List.copyOf(Objects.requireNonNullElse(types, List.of()));
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
        }

        public boolean may(String action) {
            return nextActions.stream().anyMatch(step -> step.action().equals(action));
        }
    }

    record SubscribedUnit(UUID id, String name) {}

    record SubscriptionStep(String action) {}

    record Attempt(
            UUID id,
            Instant at,
            @Nullable UUID event,
            @Nullable String type,
            @Nullable Integer status,
            long milliseconds,
            @Nullable String failure,
            @Nullable String detail,
            @Nullable Instant nextTry) {}

    record Tried(
            boolean taken,
            @Nullable Integer status,
            long milliseconds,
            @Nullable String failure,
            @Nullable String detail) {}
}
