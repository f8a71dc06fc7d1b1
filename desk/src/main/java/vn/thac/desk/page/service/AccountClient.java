package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
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

/** identity: who logs in, and for whom they act. */
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface AccountClient {

    @GET
    @Path("/posts")
    Page<Post> posts(
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/posts/{id}")
    Post post(@RestPath UUID id);

    @POST
    @Path("/posts")
    void givePost(Map<String, Object> posts);

    @POST
    @Path("/posts/{id}/end")
    void endPost(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> said);

    @POST
    @Path("/posts/{id}/withdraw")
    void withdrawPost(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> said);

    @GET
    @Path("/people")
    Page<Person> people(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Boolean enabled,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/people/{username}")
    Person person(@RestPath String username);

    @POST
    @Path("/people")
    Person makePerson(Map<String, Object> person);

    @POST
    @Path("/people/{username}/disable")
    Person disablePerson(
            @RestPath String username, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> why);

    @POST
    @Path("/people/{username}/enable")
    Person enablePerson(
            @RestPath String username, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> why);

    @POST
    @Path("/people/{username}/reset-password")
    Person resetPassword(@RestPath String username);

    @GET
    @Path("/people/{username}/administrator")
    Administrator administrator(@RestPath String username);

    @POST
    @Path("/people/{username}/administrator/appoint")
    Administrator appoint(@RestPath String username, Map<String, Object> why);

    @POST
    @Path("/people/{username}/administrator/dismiss")
    Administrator dismiss(@RestPath String username, Map<String, Object> why);

    @GET
    @Path("/systems")
    Page<ClientSystem> systems(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Boolean enabled,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/systems/{clientId}")
    ClientSystem system(@RestPath String clientId);

    @POST
    @Path("/systems")
    ClientSystem makeSystem(Map<String, Object> system);

    @POST
    @Path("/systems/{clientId}/disable")
    ClientSystem disableSystem(
            @RestPath String clientId, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> why);

    @POST
    @Path("/systems/{clientId}/enable")
    ClientSystem enableSystem(
            @RestPath String clientId, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> why);

    @POST
    @Path("/systems/{clientId}/rotate-secret")
    ClientSystem rotateSecret(@RestPath String clientId);

    /** What somebody may do for a unit, from a day on. */
    record Post(
            UUID id,
            long version,
            String actor,
            UUID unit,
            String unitName,
            String duty,
            boolean subtree,
            LocalDate from,
            @Nullable LocalDate to,
            String givenBy,
            @Nullable String reason,
            @Nullable String withdrawn) {}

    /** The password only where it was just made. */
    record Person(
            long version,
            String username,
            String name,
            @Nullable String email,
            boolean enabled,
            @Nullable String temporaryPassword,
            List<String> nextActions) {

        public Person {
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
        }
    }

    /** Whether somebody keeps units, posts, people and systems. */
    record Administrator(boolean administrator, List<String> nextActions) {

        public Administrator {
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
        }
    }

    /** The secret only where it was just made. */
    record ClientSystem(
            long version,
            String clientId,
            String actor,
            String name,
            boolean enabled,
            @Nullable String clientSecret,
            List<String> nextActions) {

        public ClientSystem {
            nextActions = List.copyOf(Objects.requireNonNullElse(nextActions, List.of()));
        }
    }
}
