package vn.thac.identity.person;

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
import vn.thac.identity.account.Account;
import vn.thac.identity.account.AccountKind;
import vn.thac.identity.account.AccountQuery;
import vn.thac.identity.account.AccountStore;
import vn.thac.identity.account.ChangeAccount;
import vn.thac.identity.account.MakeAccount;
import vn.thac.identity.account.WhyBody;

/** People who log in, for administrators. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Actor.ADMINISTRATOR)
@Tag(name = "People", description = "Who logs in; for whom they act, posts say")
public class PersonResource {

    private final MakeAccount makeAccount;
    private final ChangeAccount changeAccount;
    private final AccountStore store;
    private final Acting acting;

    @Inject
    PersonResource(MakeAccount makeAccount, ChangeAccount changeAccount, AccountStore store, Acting acting) {
        this.makeAccount = makeAccount;
        this.changeAccount = changeAccount;
        this.store = store;
        this.acting = acting;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Make a person, with a first password",
            description =
                    "The password is shown now and never again, also not to a repeated request; it must be changed at"
                            + " the first login.")
    @APIResponseSchema(value = PersonView.class, responseCode = "201")
    public RestResponse<PersonView> make(@NotNull @Valid NewPerson person) {
        MakeAccount.Made made = makeAccount.make(person.account(), "/username");
        return RestResponse.ResponseBuilder.<PersonView>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/people/" + person.username()))
                .tag(ETags.tag(made.account().version()))
                .entity(PersonView.of(made.account(), made.secret(), acting.actor()))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "People, by user name")
    public Page<PersonView> list(@Valid @BeanParam AccountQuery query, @BeanParam PageQuery page) {
        Actor reader = acting.actor();
        return store.page(
                AccountKind.PERSON, query, page, account -> PersonView.of(account, null, reader), PersonView::username);
    }

    @GET
    @Path("/{username}")
    @Operation(summary = "A person")
    @APIResponseSchema(PersonView.class)
    public RestResponse<PersonView> read(@PathParam("username") String username) {
        return answer(
                store.settled(AccountKind.PERSON, username).orElseThrow(() -> ChangeAccount.notFound(username)), null);
    }

    @POST
    @Path("/{username}/disable")
    @Idempotent
    @Operation(
            summary = "Disable a person, at once",
            description = "No login, sessions end, and within a second every service refuses the tokens that they have."
                    + " Their posts stay.")
    @APIResponseSchema(PersonView.class)
    public RestResponse<PersonView> disable(
            @PathParam("username") String username,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WhyBody why) {
        return answer(changeAccount.disable(AccountKind.PERSON, username, why.reason(), ifMatch), null);
    }

    @POST
    @Path("/{username}/enable")
    @Idempotent
    @Operation(summary = "Let a disabled person log in again")
    @APIResponseSchema(PersonView.class)
    public RestResponse<PersonView> enable(
            @PathParam("username") String username,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WhyBody why) {
        return answer(changeAccount.enable(AccountKind.PERSON, username, why.reason(), ifMatch), null);
    }

    @POST
    @Path("/{username}/reset-password")
    @Idempotent
    @Operation(
            summary = "Give a person a first password again",
            description = "Shown now and never again; it must be changed at the next login.")
    @APIResponseSchema(PersonView.class)
    public RestResponse<PersonView> resetPassword(@PathParam("username") String username) {
        MakeAccount.Made given = changeAccount.giveCredential(AccountKind.PERSON, username);
        return answer(given.account(), given.secret());
    }

    private RestResponse<PersonView> answer(Account account, @Nullable String password) {
        return RestResponse.ResponseBuilder.ok(PersonView.of(account, password, acting.actor()))
                .tag(ETags.tag(account.version()))
                .build();
    }
}
