package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Actor;
import vn.thac.identity.IdentityRefusal;

/**
 * What is asked of Keycloak, as the client {@code thac-identity}, which may keep people and clients and nothing else.
 * Where Keycloak is away the request is refused with 503, and nothing was done that the next one doesn't put right.
 */
@ApplicationScoped
public class KeycloakClient {

    static final String OWN_CLIENT = "thac-identity";

    private static final Logger LOG = Logger.getLogger(KeycloakClient.class);
    private static final String REALM = "thac";
    private static final String ROLE_OF_SYSTEMS = "system";
    private static final String DEMO_CLIENT = "thac-demo";
    private static final String DEMO_ADDRESS = "@thac.example";
    private static final int A_PAGE = 500;
    private static final int LENGTH = 16;
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keycloak keycloak;
    private final Optional<String> secret;

    @Inject
    KeycloakClient(Keycloak keycloak, @ConfigProperty(name = "thac.keycloak.secret") Optional<String> secret) {
        this.keycloak = keycloak;
        this.secret = secret.filter(text -> !text.isBlank());
    }

    /** Whether this installation has given identity a client of its own; without, it neither makes nor checks anybody. */
    boolean isSetUp() {
        return secret.isPresent();
    }

    Optional<Login> find(String actor) {
        return asking(() -> Account.kindOf(actor) == AccountKind.SYSTEM
                ? client(actor).map(KeycloakClient::login)
                : user(actor).map(KeycloakClient::login));
    }

    /** All who may have a post. */
    List<Login> all() {
        return asking(() -> {
            List<Login> all = new ArrayList<>();
            List<UserRepresentation> page;
            int first = 0;
            do {
                page = realm().users().list(first, A_PAGE);
                page.stream()
                        .filter(user -> Account.kindOf(user.getUsername()) == AccountKind.PERSON)
                        .map(KeycloakClient::login)
                        .forEach(all::add);
                first += A_PAGE;
            } while (page.size() == A_PAGE);
            realm().clients().findAll().stream()
                    .filter(KeycloakClient::isSystem)
                    .map(KeycloakClient::login)
                    .forEach(all::add);
            return all;
        });
    }

    /** What the realm has of the demo, by name: the client for logins by password, and people with addresses of the demo. */
    List<String> ofTheDemo() {
        return asking(() -> Stream.concat(
                        realm().clients().findByClientId(DEMO_CLIENT).stream()
                                .map(client -> "the client " + client.getClientId()),
                        realm().users().searchByEmail(DEMO_ADDRESS, false).stream()
                                .map(user -> "the person " + user.getUsername()))
                .toList());
    }

    /** Makes it, or goes on with what an earlier call began; returns its first password or its secret. */
    String make(Account account) {
        return asking(() -> account.kind() == AccountKind.SYSTEM ? makeSystem(account) : makePerson(account));
    }

    String giveCredential(Account account) {
        return asking(() -> account.kind() == AccountKind.SYSTEM
                ? realm().clients()
                        .get(requireClient(account.actor()).getId())
                        .generateNewSecret()
                        .getValue()
                : givePassword(requireUser(account.actor())));
    }

    void setEnabled(Account account, boolean enabled) {
        asking(() -> {
            if (account.kind() == AccountKind.SYSTEM) {
                ClientRepresentation client = requireClient(account.actor());
                client.setEnabled(enabled);
                realm().clients().get(client.getId()).update(client);
                return enabled;
            }
            UserResource user = requireUser(account.actor());
            UserRepresentation now = user.toRepresentation();
            now.setEnabled(enabled);
            user.update(now);
            if (!enabled) {
                user.logout();
            }
            return enabled;
        });
    }

    /** By a role of their own, or of a group that somebody made in Keycloak. */
    public boolean isAdministrator(String person) {
        return asking(() -> isAdministrator(requireUser(person)));
    }

    /** Whether who acts, a person or a system, may log in and is an administrator at this moment. */
    boolean isAdministratorNow(String actor) {
        return asking(() -> enabledUser(actor)
                .map(id -> isAdministrator(realm().users().get(id)))
                .orElse(false));
    }

    private Optional<String> enabledUser(String actor) {
        if (Account.kindOf(actor) == AccountKind.SYSTEM) {
            return client(actor)
                    .filter(client -> login(client).enabled())
                    .map(client -> realm().clients().get(client.getId()))
                    .map(client -> client.getServiceAccountUser().getId());
        }
        return user(actor).filter(user -> login(user).enabled()).map(UserRepresentation::getId);
    }

    private static boolean isAdministrator(UserResource user) {
        return user.roles().realmLevel().listEffective().stream()
                .anyMatch(role -> role.getName().equals(Actor.ADMINISTRATOR));
    }

    /**
     * Who is no administrator any more logs in anew; a token that is out keeps what it says until it ends. Who would still
     * be one, by a group, is left as they are and refused.
     */
    public void setAdministrator(Account person, boolean administrator) {
        asking(() -> {
            UserResource user = requireUser(person.actor());
            if (administrator) {
                give(user, Actor.ADMINISTRATOR);
            } else {
                var roles = user.roles().realmLevel();
                List<RoleRepresentation> own = named(roles.listAll(), Actor.ADMINISTRATOR);
                roles.remove(own);
                if (isAdministrator(user)) {
                    roles.add(own);
                    throw Refused.of(IdentityRefusal.ADMINISTRATOR_BY_GROUP, Map.of("value", person.login()));
                }
                user.logout();
            }
            return administrator;
        });
    }

    private static void give(UserResource user, String role) {
        var roles = user.roles().realmLevel();
        roles.add(named(roles.listAvailable(), role));
    }

    private static List<RoleRepresentation> named(List<RoleRepresentation> roles, String name) {
        return roles.stream().filter(role -> role.getName().equals(name)).toList();
    }

    private String makePerson(Account account) {
        UserRepresentation wanted = user(account.actor()).orElseGet(UserRepresentation::new);
        int cut = account.name().lastIndexOf(' ');
        wanted.setUsername(account.actor());
        wanted.setEmail(account.email());
        // Keycloak shows the first name before the last one: so a Vietnamese name stands in its own order.
        wanted.setFirstName(cut < 0 ? account.name() : account.name().substring(0, cut));
        wanted.setLastName(cut < 0 ? "" : account.name().substring(cut + 1));
        wanted.setEnabled(true);
        if (wanted.getId() == null) {
            made(realm().users().create(wanted));
        } else {
            realm().users().get(wanted.getId()).update(wanted);
        }
        return givePassword(requireUser(account.actor()));
    }

    private static String givePassword(UserResource user) {
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setTemporary(true);
        password.setValue(random());
        user.resetPassword(password);
        return password.getValue();
    }

    private String makeSystem(Account account) {
        ClientRepresentation wanted = client(account.actor()).orElseGet(ClientRepresentation::new);
        wanted.setClientId(account.login());
        wanted.setName(account.name());
        wanted.setEnabled(true);
        wanted.setPublicClient(false);
        wanted.setServiceAccountsEnabled(true);
        wanted.setStandardFlowEnabled(false);
        wanted.setDirectAccessGrantsEnabled(false);
        if (wanted.getId() == null) {
            wanted.setProtocolMappers(List.of(audience()));
            made(realm().clients().create(wanted));
        } else {
            realm().clients().get(wanted.getId()).update(wanted);
        }
        var client = realm().clients().get(requireClient(account.actor()).getId());
        give(realm().users().get(client.getServiceAccountUser().getId()), ROLE_OF_SYSTEMS);
        return client.generateNewSecret().getValue();
    }

    /** Services take a token only where it says that it is for them. */
    private static ProtocolMapperRepresentation audience() {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("audience-thac");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of(
                "included.custom.audience", "thac",
                "id.token.claim", "false",
                "access.token.claim", "true",
                "introspection.token.claim", "true"));
        return mapper;
    }

    private Optional<UserRepresentation> user(String name) {
        return realm().users().searchByUsername(name, true).stream()
                .filter(user -> user.getUsername().equals(name))
                .findFirst();
    }

    private UserResource requireUser(String name) {
        return realm().users()
                .get(user(name).orElseThrow(NotFoundException::new).getId());
    }

    private Optional<ClientRepresentation> client(String actor) {
        String clientId = actor.substring(Account.actor(AccountKind.SYSTEM, "").length());
        return realm().clients().findByClientId(clientId).stream()
                .filter(KeycloakClient::isSystem)
                .findFirst();
    }

    private ClientRepresentation requireClient(String actor) {
        return client(actor).orElseThrow(NotFoundException::new);
    }

    /** Ours is none of them: nobody rotates its secret from here. */
    private static boolean isSystem(ClientRepresentation client) {
        return Boolean.TRUE.equals(client.isServiceAccountsEnabled())
                && !client.getClientId().equals(OWN_CLIENT);
    }

    private static Login login(UserRepresentation user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse(user.getUsername());
        return new Login(
                AccountKind.PERSON, user.getUsername(), name, user.getEmail(), Boolean.TRUE.equals(user.isEnabled()));
    }

    private static Login login(ClientRepresentation client) {
        String name = client.getName();
        return new Login(
                AccountKind.SYSTEM,
                Account.actor(AccountKind.SYSTEM, client.getClientId()),
                name == null || name.isBlank() ? client.getClientId() : name,
                null,
                Boolean.TRUE.equals(client.isEnabled()));
    }

    private static void made(Response answer) {
        try (answer) {
            if (answer.getStatus() >= 400) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
    }

    private RealmResource realm() {
        return keycloak.realm(REALM);
    }

    private <T> T asking(Supplier<T> question) {
        if (!isSetUp()) {
            throw Refused.of(IdentityRefusal.ACCOUNTS_NOT_SET_UP);
        }
        try {
            return question.get();
        } catch (WebApplicationException e) {
            throw refused(e.getResponse().getStatus(), e);
        } catch (ProcessingException e) {
            WebApplicationException inner = e.getCause() instanceof WebApplicationException cause ? cause : null;
            throw refused(inner == null ? 0 : inner.getResponse().getStatus(), e);
        }
    }

    /** A name that Keycloak does not take is the caller's to change; all else is ours or passes. */
    private static Refused refused(int status, @Nullable Exception why) {
        if (status == 400 || status == 409) {
            return Refused.of(IdentityRefusal.ACCOUNT_REFUSED);
        }
        LOG.warnf("keycloak could not be asked status=%d: %s", status, why);
        return Refused.of(status == 404 ? IdentityRefusal.ACCOUNT_GONE : IdentityRefusal.LOGIN_UNAVAILABLE);
    }

    private static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (b, i) -> b.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }
}
