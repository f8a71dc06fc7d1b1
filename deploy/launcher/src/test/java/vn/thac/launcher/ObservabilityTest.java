package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.parts.Root;

/** The files of deploy/observability, as far as they can be judged without anything running ({@link MetricsExposed} does the rest). */
class ObservabilityTest {

    @Test
    void every_alert_says_how_grave_it_is_what_it_means_and_where_to_begin() {
        List<JsonNode> rules = Observability.rules();
        assertTrue(rules.size() > 10, "only " + rules.size());
        for (JsonNode rule : rules) {
            assertTrue(rule.path("alert").asText().startsWith("Thac"), rule.toString());
            assertTrue(
                    Set.of("critical", "warning")
                            .contains(rule.path("labels").path("severity").asText()),
                    rule.toString());
            assertTrue(rule.path("annotations").path("summary").asText().endsWith("."), rule.toString());
            assertTrue(rule.path("annotations").path("begin").asText().endsWith("."), rule.toString());
        }
    }

    @Test
    void the_operators_handbook_says_of_each_alert_what_to_do() throws Exception {
        Set<String> told = Pattern.compile("(?m)^\\| `(Thac\\w+)` \\|")
                .matcher(Files.readString(Root.find().resolve("docs/operating.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Observability.rules().stream()
                .map(rule -> rule.path("alert").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, told);
    }

    @Test
    void a_cluster_has_the_same_alerts() {
        assertEquals(
                Observability.read(Observability.ALERTS).path("groups"),
                Observability.read(Observability.ALERTS_OF_CLUSTER).path("spec").path("groups"));
    }

    @Test
    void metrics_are_found_in_a_question() {
        assertEquals(
                Set.of("a_b_total", "c", "d_seconds_sum"),
                Observability.metrics(
                        "sum by (service, x_y) (rate(a_b_total{code=\"z_z\"}[5m])) * 60 > c offset 1h and on (service) max(d_seconds_sum) == 0"));
        assertTrue(Observability.metrics().contains("dead_letters_open"));
    }

    /** As Prometheus reads them, where its tool is. */
    @Test
    void prometheus_takes_the_rules_and_its_settings() throws Exception {
        Optional<Path> promtool = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(promtool.isPresent(), "SKIPPED: promtool is not on the PATH, so rules were only parsed as YAML");
        for (List<String> question : List.of(
                List.of("check", "rules", Observability.ALERTS.toString()),
                List.of(
                        "check",
                        "config",
                        Observability.ALERTS.resolveSibling("prometheus.yml").toString()))) {
            List<String> command = new ArrayList<>(List.of(promtool.get().toString()));
            command.addAll(question);
            var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes());
            assertEquals(0, tool.waitFor(), said);
        }
    }

    /** Prometheus asks each service at the port at which the service says how it is. */
    @Test
    void prometheus_asks_where_services_answer() throws Exception {
        Set<String> asked = Pattern.compile("\"([a-z-]+:\\d+)\"")
                .matcher(Files.readString(Observability.ALERTS.resolveSibling("prometheus.yml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        for (String service : List.of("identity", "plan-service", "task-service", "report-service", "desk")) {
            String properties =
                    Files.readString(Root.find().resolve(service).resolve("src/main/resources/application.properties"));
            var port =
                    Pattern.compile("(?m)^quarkus\\.management\\.port=(\\d+)$").matcher(properties);
            assertTrue(port.find(), service);
            there.add(service + ":" + port.group(1));
        }
        assertEquals(there, asked);
    }
}
