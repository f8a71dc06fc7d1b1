package vn.thac.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thac.parts.Root;

/** What deploy/observability asks Prometheus, as the files have it. */
final class Observability {

    static final Path ALERTS = Root.find().resolve("deploy/observability/alerts.yml");
    static final Path ALERTS_OF_CLUSTER = Root.find().resolve("deploy/kubernetes/monitoring/alerts.yaml");
    static final Path DASHBOARD = Root.find().resolve("deploy/observability/grafana/dashboards/thac.json");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Labels and durations, and what is told of labels. */
    private static final Pattern NO_METRICS =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|on|without|ignoring)\\s*\\([^)]*\\)|\"[^\"]*\"");

    private static final Pattern WORD = Pattern.compile("(?<![a-zA-Z0-9_:])[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset");

    private Observability() {}

    static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        read(ALERTS).path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static List<String> questions() {
        List<String> all = new ArrayList<>();
        rules().forEach(rule -> all.add(rule.path("expr").asText()));
        read(DASHBOARD).path("panels").forEach(panel -> panel.path("targets")
                .forEach(target -> all.add(target.path("expr").asText())));
        return all;
    }

    /** Every metric that a dashboard or an alert names. */
    static Set<String> metrics() {
        return questions().stream()
                .flatMap(each -> metrics(each).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> metrics(String question) {
        Set<String> found = WORD.matcher(NO_METRICS.matcher(question).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(KEYWORDS);
        return found;
    }
}
