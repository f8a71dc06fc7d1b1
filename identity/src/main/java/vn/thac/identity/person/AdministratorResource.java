package vn.thac.identity.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.Acting;
import vn.thac.core.request.Actor;
import vn.thac.identity.account.Account;
import vn.thac.identity.account.AccountKind;
import vn.thac.identity.account.AccountStore;
import vn.thac.identity.account.ChangeAccount;
import vn.thac.identity.account.KeycloakClient;
import vn.thac.identity.account.WhyBody;

/** Who keeps the house; the first one is of the installation, all others are appointed here. */
@Path("/v1/people/{username}/administrator")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Actor.ADMINISTRATOR)
@Tag(name = "People")
public class AdministratorResource {

    private final ChangeAdministrator change;
    private final AccountStore store;
    private final KeycloakClient keycloak;
    private final Acting acting;

    @Inject
    AdministratorResource(ChangeAdministrator change, AccountStore store, KeycloakClient keycloak, Acting acting) {
        this.change = change;
        this.store = store;
        this.keycloak = keycloak;
        this.acting = acting;
    }

    @GET
    @Operation(
            operationId = "readAdministrator",
            summary = "Whether a person is an administrator",
            description = "As Keycloak has it at this moment; 503 where it cannot be asked.")
    public AdministratorView read(@PathParam("username") String username) {
        Account person =
                store.settled(AccountKind.PERSON, username).orElseThrow(() -> ChangeAccount.notFound(username));
        return AdministratorView.of(username, keycloak.isAdministrator(person.actor()), person.isOf(acting.actor()));
    }

    @POST
    @Path("/appoint")
    @Idempotent
    @Operation(
            operationId = "appointAdministrator",
            summary = "Make a person an administrator",
            description = "Holds from their next login on. An administrator acts for no unit by that alone.")
    public AdministratorView appoint(@PathParam("username") String username, @NotNull @Valid WhyBody why) {
        change.appoint(username, why.reason());
        return read(username);
    }

    @POST
    @Path("/dismiss")
    @Idempotent
    @Operation(
            operationId = "dismissAdministrator",
            summary = "Let a person be an administrator no longer",
            description = "Their sessions end; a token that is out ends within fifteen minutes. Who must be stopped at"
                    + " once is disabled.")
    public AdministratorView dismiss(@PathParam("username") String username, @NotNull @Valid WhyBody why) {
        change.dismiss(username, why.reason());
        return read(username);
    }
}
