package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.parts.Root;

/** docs/settings.md says what the code says: all settings of our own, with their names, variables and defaults. */
class SettingsReferenceTest {

    private static final Pattern HANDED_ON = Pattern.compile("\\$\\{(thac\\.[a-z.-]+)(?::([^}]*))?\\}");
    private static final Path ROOT = Root.find();
    private static final List<String> SERVICES =
            List.of("identity", "plan-service", "task-service", "report-service", "desk");
    private static final String OF_ALL = "All";

    /** What a module is made with: no operator sets it. */
    private static final List<String> MADE_WITH = List.of("thac.events.produces");

    private static final Pattern ASKED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(thac\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Pattern MAPPED = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern GROUP = Pattern.compile("interface (\\w+) \\{");
    private static final Pattern MEMBER = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)\\s+\\w+ (\\w+)\\(\\);");
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z][a-z0-9.-]+)` \\| `([A-Z0-9_]+)` \\| (?:`([^`]*)`)? ?\\|.*");

    private record Setting(String service, String name, String fallback) {}

    @Test
    void every_setting_of_ours_is_told_with_its_default() {
        assertEquals(inCode(), inReference(name -> name.startsWith("thac.")));
    }

    @Test
    void a_default_of_the_framework_that_we_change_is_told() {
        for (Setting told : reference()) {
            String ours = properties(told.service()).getProperty(told.name());
            if (ours != null) {
                assertEquals(ours, told.fallback(), told.name() + " of " + told.service());
            }
        }
    }

    @Test
    void variables_are_named_as_the_framework_looks_for_them() {
        for (String line : lines(ROOT.resolve("docs/settings.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertEquals(variable(row.group(1)), row.group(2));
            }
        }
    }

    /** What the launcher, compose and Kubernetes tell a service. */
    @Test
    void what_an_installation_sets_is_told() {
        var told = reference().stream()
                .map(Setting::name)
                .map(SettingsReferenceTest::variable)
                .collect(Collectors.toSet());
        var set = new TreeSet<String>();
        Pattern variable = Pattern.compile("\\b((?:QUARKUS|KAFKA|THAC)_[A-Z0-9_]+)\\b(?=: |\", |, |$)");
        for (String file : List.of(
                "deploy/launcher/src/main/java/vn/thac/launcher/ServiceSettings.java",
                "deploy/compose/compose.yaml",
                "deploy/kubernetes/base/settings.yaml",
                "deploy/kubernetes/base/services.yaml")) {
            Path path = ROOT.resolve(file);
            lines(path).forEach(line -> variable.matcher(line).results().forEach(found -> set.add(found.group(1))));
        }
        assertTrue(set.size() > 10, "nothing was found: " + set);
        set.removeAll(told);
        set.removeIf(SettingsReferenceTest::ofCompose);
        assertEquals(List.of(), List.copyOf(set));
    }

    /** What .env tells compose is no service's setting. */
    private static boolean ofCompose(String variable) {
        return lines(ROOT.resolve("deploy/compose/.env.example")).stream()
                .anyMatch(line -> line.startsWith(variable + "="));
    }

    @Test
    void a_difference_is_seen() {
        assertFalse(inCode().isEmpty());
        assertFalse(inCode().equals(inReference(name -> name.startsWith("thac.events"))));
    }

    private static Map<String, String> inCode() {
        Map<String, String> found = new TreeMap<>();
        for (String module : Stream.concat(SERVICES.stream(), Stream.of("platform/core", "platform/directory"))
                .toList()) {
            String service = SERVICES.contains(module) ? module : OF_ALL;
            Properties properties = properties(service);
            for (Path source : sources(module)) {
                settings(String.join("\n", lines(source)))
                        .forEach((name, fallback) ->
                                found.put(service + " " + name, properties.getProperty(name, fallback)));
            }
            // Handed on by the properties themselves to a setting of a library.
            properties.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("quarkus."))
                    .flatMap(key ->
                            HANDED_ON.matcher(properties.getProperty(key)).results())
                    .forEach(each -> found.putIfAbsent(
                            service + " " + each.group(1),
                            properties.getProperty(each.group(1), each.group(2) == null ? "" : each.group(2))));
        }
        // Read where a document is made, not injected.
        found.put(OF_ALL + " thac.login.url", "");
        found.put(OF_ALL + " thac.services.desk.url", "");
        MADE_WITH.forEach(name -> found.remove(OF_ALL + " " + name));
        return found;
    }

    private static Map<String, String> settings(String source) {
        Map<String, String> found = new TreeMap<>();
        ASKED.matcher(source)
                .results()
                .forEach(each -> found.put(each.group(1), each.group(2) == null ? "" : each.group(2)));
        Matcher mapped = MAPPED.matcher(source);
        if (mapped.find()) {
            List<String> groups = new ArrayList<>(Arrays.asList(GROUP.split(source)));
            List<String> names =
                    GROUP.matcher(source).results().map(each -> each.group(1)).toList();
            for (int i = 0; i < names.size(); i++) {
                String prefix = mapped.group(1) + (i == 0 ? "" : "." + kebab(names.get(i)));
                MEMBER.matcher(groups.get(i + 1))
                        .results()
                        .forEach(each -> found.put(prefix + "." + kebab(each.group(2)), each.group(1)));
            }
        }
        return found;
    }

    private static String kebab(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT)
                + name.substring(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> inReference(Predicate<String> which) {
        Map<String, String> found = new TreeMap<>();
        reference().stream()
                .filter(each -> which.test(each.name()))
                .forEach(each -> found.put(each.service() + " " + each.name(), each.fallback()));
        return found;
    }

    private static List<Setting> reference() {
        List<Setting> all = new ArrayList<>();
        String service = "";
        for (String line : lines(ROOT.resolve("docs/settings.md"))) {
            if (line.startsWith("## ")) {
                service = line.substring(3);
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                all.add(new Setting(service, row.group(1), row.group(3) == null ? "" : row.group(3)));
            }
        }
        return all;
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Properties properties(String service) {
        var properties = new Properties();
        try {
            load(properties, ROOT.resolve("platform/core/src/main/resources/META-INF/microprofile-config.properties"));
            if (SERVICES.contains(service)) {
                load(properties, ROOT.resolve(service).resolve("src/main/resources/application.properties"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static void load(Properties properties, Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
    }

    private static List<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
