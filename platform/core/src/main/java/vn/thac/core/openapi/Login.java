package vn.thac.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Says how to log in, for Swagger UI, gateways and generated clients: a token of the realm, however it was got. The
 * running service names its own realm, the file under {@code contract} that of a local run.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Login implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String KEYCLOAK = "keycloak";
    private static final String OPENID = "openid";
    private static final String LOCAL = "http://localhost:8085/realms/thac";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Config config = ConfigProvider.getConfig();
        String realm = realm(config).orElse(LOCAL);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .setSecuritySchemes(new TreeMap<>(Map.of(
                        BEARER,
                        bearer(),
                        KEYCLOAK,
                        keycloak(realm + "/protocol/openid-connect"),
                        OPENID,
                        openId(realm))));
        api.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(BEARER),
                OASFactory.createSecurityRequirement().addScheme(KEYCLOAK, OPENID),
                OASFactory.createSecurityRequirement().addScheme(OPENID)));
    }

    /** The realm as browsers reach it, maybe by another name than the service does; empty where nothing says it. */
    public static Optional<String> realm(Config config) {
        return config.getOptionalValue("thac.login.url", String.class)
                .or(() -> config.getOptionalValue("quarkus.oidc.auth-server-url", String.class))
                .filter(url -> !url.isBlank());
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the realm, for the audience `thac`");
    }

    private static SecurityScheme keycloak(String endpoints) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Log in through Keycloak: a person by the code flow, a system by its own credentials")
                .flows(OASFactory.createOAuthFlows()
                        .authorizationCode(flow(endpoints).authorizationUrl(endpoints + "/auth"))
                        .clientCredentials(flow(endpoints)));
    }

    private static OAuthFlow flow(String endpoints) {
        return OASFactory.createOAuthFlow().tokenUrl(endpoints + "/token").addScope(OPENID, "Who you are");
    }

    private static SecurityScheme openId(String realm) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OPENIDCONNECT)
                .description("The same realm, for tools that find its addresses themselves")
                .openIdConnectUrl(realm + "/.well-known/openid-configuration");
    }
}
