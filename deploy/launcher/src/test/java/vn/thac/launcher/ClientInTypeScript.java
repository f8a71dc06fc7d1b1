package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import vn.thac.client.Deployment;
import vn.thac.client.Service;

/** The job done with clients in TypeScript that the generator made of the contracts: {@code deploy/clients}. */
final class ClientInTypeScript {

    private final Deployment deployment;
    private final Path clients;
    private final Path compiler;
    private final ClientJob job = new ClientJob("ts");

    ClientInTypeScript(Deployment deployment) {
        this.deployment = deployment;
        this.clients = deployment.root().resolve("deploy/clients");
        this.compiler = deployment.root().resolve("deploy/contracts/node_modules/typescript/bin/tsc");
    }

    void work() throws Exception {
        requireTools();
        run(
                Map.of(),
                "node",
                compiler.toString(),
                "--project",
                clients.resolve("tsconfig.json").toString());
        String said = run(
                Map.ofEntries(
                        Map.entry(
                                "THAC_IDENTITY",
                                deployment.url(Service.IDENTITY).toString()),
                        Map.entry("THAC_PLAN", deployment.url(Service.PLAN).toString()),
                        Map.entry("THAC_TASK", deployment.url(Service.TASK).toString()),
                        Map.entry("THAC_REPORT", deployment.url(Service.REPORT).toString()),
                        Map.entry("THAC_TOKEN_DISTRICT", deployment.tokens().ofPerson(ClientJob.DISTRICT)),
                        Map.entry("THAC_TOKEN_COMMUNE", deployment.tokens().ofPerson(ClientJob.COMMUNE)),
                        Map.entry("THAC_UNIT", ClientJob.UNIT),
                        Map.entry("THAC_AREA", ClientJob.AREA),
                        Map.entry("THAC_FORM", job.code()),
                        Map.entry("THAC_INDICATOR", job.code()),
                        Map.entry("THAC_NUMBER", job.number()),
                        Map.entry("THAC_PLAN_PACKAGE", job.planPackage())),
                "node",
                clients.resolve("target/job/src/typescript/job.js").toString());
        assertEquals("Ủy ban nhân dân xã Lam Sơn | accepted | submitted | 7", said.strip());
    }

    /** Where they are not the build says it, and goes on: whoever only has Java and Maven can still test the rest. */
    private void requireTools() {
        String lacking = !works("node")
                ? "node is not installed"
                : Files.exists(compiler) ? "" : "deploy/contracts/check has not fetched its tools";
        if (!lacking.isEmpty()) {
            System.err.println("CLIENT IN TYPESCRIPT NOT TRIED: " + lacking);
            Assumptions.abort(lacking);
        }
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
