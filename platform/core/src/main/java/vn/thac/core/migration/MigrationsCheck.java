package vn.thac.core.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/** Says under {@code /q/health/started} which version each history has reached and how many migrations ran now. */
@Startup
@ApplicationScoped
public class MigrationsCheck implements HealthCheck {

    @Inject
    Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("migrations");
        for (Migrations.Ran ran : migrations.ran()) {
            answer.withData(ran.history() + ".version", ran.version());
            answer.withData(ran.history() + ".ran", ran.now());
        }
        return answer.status(!migrations.ran().isEmpty()).build();
    }
}
