package vn.thac.desk.page.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of a session here, and gives the browser a ticket for them. */
@Alternative
@Priority(1)
@ApplicationScoped
class TicketLogin implements TokenStateManager {

    @Inject
    SessionStore sessions;

    @Inject
    ObjectMapper json;

    /** What there is of tokens; the library's own class says more when it is written. */
    record Kept(
            String id,
            String access,
            @Nullable String refresh,
            @Nullable Long accessLasts,
            @Nullable String scope) {}

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> {
            Ticket ticket = Ticket.draw();
            sessions.keep(ticket.digest(), ticket.shut(written(tokens)));
            return ticket.text();
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String text,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> Ticket.read(text)
                .flatMap(ticket -> sessions.find(ticket.digest()).map(ticket::open))
                .map(this::read)
                .orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig tenant, String text, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            Ticket.read(text).ifPresent(ticket -> sessions.end(ticket.digest()));
            return null;
        });
    }

    private String written(AuthorizationCodeTokens tokens) {
        try {
            return json.writeValueAsString(new Kept(
                    tokens.getIdToken(),
                    tokens.getAccessToken(),
                    tokens.getRefreshToken(),
                    tokens.getAccessTokenExpiresIn(),
                    tokens.getAccessTokenScope()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AuthorizationCodeTokens read(String written) {
        try {
            Kept kept = json.readValue(written, Kept.class);
            return new AuthorizationCodeTokens(
                    kept.id(), kept.access(), kept.refresh(), kept.accessLasts(), kept.scope());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
