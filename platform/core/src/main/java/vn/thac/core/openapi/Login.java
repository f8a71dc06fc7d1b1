package vn.thac.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the running service's description where to log in, so that Swagger UI can send a person there. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Login implements OASFilter {

    private static final String NAME = "keycloak";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Config config = ConfigProvider.getConfig();
        // A browser may reach the realm by another name than the service does.
        String realm = config.getOptionalValue("thac.login.url", String.class)
                .or(() -> config.getOptionalValue("quarkus.oidc.auth-server-url", String.class))
                .orElse("");
        if (realm.isBlank()) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSecurityScheme(NAME, scheme(realm + "/protocol/openid-connect"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(NAME));
    }

    private static SecurityScheme scheme(String endpoints) {
        var flow = OASFactory.createOAuthFlow()
                .authorizationUrl(endpoints + "/auth")
                .tokenUrl(endpoints + "/token")
                .addScope("openid", "Who you are");
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Log in through Keycloak")
                .flows(OASFactory.createOAuthFlows().authorizationCode(flow));
    }
}
