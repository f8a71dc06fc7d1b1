package vn.thac.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import vn.thac.parts.Root;
import vn.thac.parts.Trouble;

/** Options that all commands share; each may also come from the environment. */
final class Settings {

    private static final int MOST_INSTANCES = 3;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:THAC_DATA}",
            description = "Folder for data, secrets and logs (env THAC_DATA; default: .thac in the checkout).")
    private Path data;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "${env:THAC_PORT_BASE:-8080}",
            description =
                    "desk listens on N, identity on N+1, plan N+2, task N+3, report N+4, Keycloak N+5, Kafka N+6 and N+8, "
                            + "PostgreSQL N+7; health and metrics of a service 10 above it, its second instance 20 (env THAC_PORT_BASE; default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Option(
            names = "--port",
            paramLabel = "NAME=PORT",
            description = "One port by itself; NAME is ${COMPLETION-CANDIDATES} (env THAC_PORT_IDENTITY and so on).")
    private final Map<PortName, Integer> port = new EnumMap<>(PortName.class);

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "${env:THAC_INSTANCES:-1}",
            description =
                    "How many of each service, as a cluster has them (env THAC_INSTANCES; default: ${DEFAULT-VALUE}).")
    private int instances;

    @Option(
            names = "--min-memory",
            paramLabel = "MB",
            defaultValue = "${env:THAC_MIN_MEMORY:-3000}",
            description =
                    "Refuse to start with less memory available (env THAC_MIN_MEMORY; default: ${DEFAULT-VALUE}).")
    private int minMemory;

    @Option(
            names = "--patience",
            paramLabel = "MINUTES",
            defaultValue = "${env:THAC_PATIENCE:-4}",
            description =
                    "How long each part and service may take to start (env THAC_PATIENCE; default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--down-too-long",
            paramLabel = "SECONDS",
            defaultValue = "${env:THAC_DOWN_TOO_LONG:-60}",
            description =
                    "Start again what runs but has not worked for so long (env THAC_DOWN_TOO_LONG; default: ${DEFAULT-VALUE}).")
    private int downTooLong;

    @Option(names = "--parts-only", hidden = true, description = "Without the services: for the launcher's own tests.")
    private boolean partsOnly;

    Path data() {
        return data != null && !data.toString().isEmpty()
                ? data.toAbsolutePath().normalize()
                : Root.find().resolve(".thac");
    }

    Addresses addresses() {
        var overrides = new EnumMap<PortName, Integer>(PortName.class);
        for (var place : PortName.values()) {
            var given = System.getenv("THAC_PORT_" + place.name().toUpperCase(Locale.ROOT));
            if (given != null) {
                overrides.put(place, Integer.valueOf(given));
            }
        }
        overrides.putAll(port);
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new Trouble("--instances must be 1 to " + MOST_INSTANCES + ", not " + instances + ".");
        }
        return new Addresses(portBase, overrides, instances);
    }

    int minMemory() {
        return minMemory;
    }

    Duration patience() {
        return atLeast(1, patience, "--patience", Duration.ofMinutes(patience));
    }

    Duration downTooLong() {
        return atLeast(10, downTooLong, "--down-too-long", Duration.ofSeconds(downTooLong));
    }

    private static Duration atLeast(int least, int given, String option, Duration meant) {
        if (given < least) {
            throw new Trouble(option + " must be " + least + " or more, not " + given + ".");
        }
        return meant;
    }

    boolean partsOnly() {
        return partsOnly;
    }
}
