package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import vn.thac.client.Deployment;
import vn.thac.client.Service;

/** The job done with clients in TypeScript that the generator made of the contracts: {@code deploy/clients}. */
final class ClientInTypeScript {

    private final Deployment deployment;
    private final ClientJob job;
    private final Path clients;

    ClientInTypeScript(Deployment deployment, ClientJob job) {
        this.deployment = deployment;
        this.job = job;
        this.clients = deployment.root().resolve("deploy/clients");
    }

    /** Where they are not the build says it, and goes on: whoever only has Java and Maven can still test the rest. */
    static void requireTools(Path root) {
        String lacking = !works("node")
                ? "node is not installed"
                : Files.exists(compiler(root)) ? "" : "deploy/contracts/check has not fetched its tools";
        if (!lacking.isEmpty()) {
            System.err.println("CLIENT IN TYPESCRIPT NOT TRIED: " + lacking);
            Assumptions.abort(lacking);
        }
    }

    void work() throws Exception {
        run(
                Map.of(),
                "node",
                compiler(deployment.root()).toString(),
                "--project",
                clients.resolve("tsconfig.json").toString());
        String said = run(
                told(),
                "node",
                clients.resolve("target/job/src/typescript/job.js").toString());
        assertEquals("UBND xã Lam Sơn | accepted | submitted | 7 | accepted", said.strip());
    }

    private Map<String, String> told() throws IOException {
        Map<String, String> told = new HashMap<>();
        for (Service service : Service.values()) {
            told.put("THAC_" + service.name(), deployment.url(service).toString());
        }
        told.put("THAC_TOKEN_DISTRICT", deployment.tokens().ofPerson(ClientJob.DISTRICT));
        told.put("THAC_TOKEN_COMMUNE", deployment.tokens().ofPerson(ClientJob.COMMUNE));
        told.put("THAC_UNIT", ClientJob.UNIT);
        told.put("THAC_AREA", ClientJob.AREA);
        told.put("THAC_NUMBER", job.number());
        told.put("THAC_PLAN_PACKAGE", job.planPackage());
        return told;
    }

    private static Path compiler(Path root) {
        return root.resolve("deploy/contracts/node_modules/typescript/bin/tsc");
    }

    private static boolean works(String command) {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), List.of(command) + "\n" + said);
        return said;
    }
}
