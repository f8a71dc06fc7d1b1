package vn.thac.identity.system;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.identity.account.Account;
import vn.thac.identity.account.AccountKind;
import vn.thac.identity.account.AccountQuery;
import vn.thac.identity.account.AccountStore;
import vn.thac.identity.account.ChangeAccount;
import vn.thac.identity.account.MakeAccount;
import vn.thac.identity.account.WhyBody;
import vn.thac.identity.post.PostStore;

/** Systems that log in by client credentials, for administrators. */
@Path("/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Actor.ADMINISTRATOR)
@Tag(name = "Systems", description = "Systems of the state that log in; for whom they act, posts say")
public class SystemResource {

    private final MakeAccount makeAccount;
    private final ChangeAccount changeAccount;
    private static final int MOST_POSTS = 100;

    private final AccountStore store;
    private final PostStore posts;
    private final Acting acting;
    private final Clock clock;

    @Inject
    SystemResource(
            MakeAccount makeAccount,
            ChangeAccount changeAccount,
            AccountStore store,
            PostStore posts,
            Acting acting,
            Clock clock) {
        this.makeAccount = makeAccount;
        this.changeAccount = changeAccount;
        this.store = store;
        this.posts = posts;
        this.acting = acting;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a system, with a secret",
            description =
                    "The secret is shown now and never again, also not to a repeated request. Give it posts to let it"
                            + " act for units.")
    @APIResponseSchema(value = SystemView.class, responseCode = "201")
    public RestResponse<SystemView> make(@NotNull @Valid NewSystem system) {
        MakeAccount.Made made = makeAccount.make(system.account(), "/clientId");
        return RestResponse.ResponseBuilder.<SystemView>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/systems/" + system.clientId()))
                .tag(ETags.tag(made.account().version()))
                .entity(SystemView.of(made.account(), made.secret(), null, acting.actor()))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Systems, by client id")
    public Page<SystemView> list(@Valid @BeanParam AccountQuery query, @BeanParam PageQuery page) {
        Actor reader = acting.actor();
        return store.page(
                AccountKind.SYSTEM,
                query,
                page,
                account -> SystemView.of(account, null, null, reader),
                SystemView::clientId);
    }

    @GET
    @Path("/{clientId}")
    @Operation(summary = "A system, with the posts that it has today")
    @APIResponseSchema(SystemView.class)
    public RestResponse<SystemView> read(@PathParam("clientId") String clientId) {
        return answer(
                store.settled(AccountKind.SYSTEM, clientId).orElseThrow(() -> ChangeAccount.notFound(clientId)), null);
    }

    @POST
    @Path("/{clientId}/disable")
    @Idempotent
    @Operation(
            summary = "Disable a system, at once",
            description =
                    "It gets no token, and within a second every service refuses those that it has. Its posts stay.")
    @APIResponseSchema(SystemView.class)
    public RestResponse<SystemView> disable(
            @PathParam("clientId") String clientId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WhyBody why) {
        return answer(changeAccount.disable(AccountKind.SYSTEM, clientId, why.reason(), ifMatch), null);
    }

    @POST
    @Path("/{clientId}/enable")
    @Idempotent
    @Operation(summary = "Let a disabled system log in again")
    @APIResponseSchema(SystemView.class)
    public RestResponse<SystemView> enable(
            @PathParam("clientId") String clientId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WhyBody why) {
        return answer(changeAccount.enable(AccountKind.SYSTEM, clientId, why.reason(), ifMatch), null);
    }

    @POST
    @Path("/{clientId}/rotate-secret")
    @Idempotent
    @Operation(
            summary = "Give a system a new secret",
            description = "Shown now and never again; the old one is void at once.")
    @APIResponseSchema(SystemView.class)
    public RestResponse<SystemView> rotateSecret(@PathParam("clientId") String clientId) {
        MakeAccount.Made given = changeAccount.giveCredential(AccountKind.SYSTEM, clientId);
        return answer(given.account(), given.secret());
    }

    private RestResponse<SystemView> answer(Account account, @Nullable String secret) {
        LocalDate today = Vietnam.today(clock);
        return RestResponse.ResponseBuilder.ok(SystemView.of(
                        account,
                        secret,
                        posts.list(account.actor(), null, today, today, null, MOST_POSTS),
                        acting.actor()))
                .tag(ETags.tag(account.version()))
                .build();
    }
}
