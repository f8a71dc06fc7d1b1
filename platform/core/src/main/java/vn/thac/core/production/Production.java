package vn.thac.core.production;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where a service is to serve, it does not start with what is for demonstrations: every fault is named, a line each. */
@Singleton
public class Production {

    private static final Logger LOG = Logger.getLogger(Production.class);

    private final boolean serves;
    private final boolean plainHttp;
    private final Config config;
    private final Instance<ProductionCheck> checks;

    @Inject
    Production(
            @ConfigProperty(name = "thac.production", defaultValue = "false") boolean serves,
            @ConfigProperty(name = "thac.production.plain-http", defaultValue = "false") boolean plainHttp,
            Config config,
            @Any Instance<ProductionCheck> checks) {
        this.serves = serves;
        this.plainHttp = plainHttp;
        this.config = config;
        this.checks = checks;
    }

    /** Before any migration runs. */
    void start(@Observes @Priority(0) StartupEvent event) {
        if (!serves) {
            return;
        }
        List<String> faults = new ArrayList<>(
                SettingsOfProduction.faults(name -> config.getOptionalValue(name, String.class), plainHttp));
        checks.forEach(check -> faults.addAll(check.faults()));
        if (!faults.isEmpty()) {
            faults.forEach(fault -> LOG.errorf("not for production: %s", fault));
            throw new IllegalStateException("not for production (thac.production=true):\n" + String.join("\n", faults));
        }
    }
}
