package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thac.parts.Root;

/** docs/events.md names every topic of every service, and who tells it. */
class EventsReferenceTest {

    private static final Path ROOT = Root.find();
    private static final Pattern ROW = Pattern.compile("\\| `(thac\\.[a-z-]+)` \\| ([a-z-]+) \\| .+ \\| .+ \\|");

    @Test
    void the_topics_are_those_that_services_tell() throws IOException {
        assertFalse(inCode().isEmpty());
        assertEquals(inCode(), inReference());
    }

    private static Map<String, String> inCode() throws IOException {
        Map<String, String> topics = new TreeMap<>();
        for (String service : List.of("identity", "plan-service", "task-service", "report-service", "desk")) {
            var properties = new Properties();
            Path file = ROOT.resolve(service).resolve("src/main/resources/application.properties");
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            for (String topic : properties.getProperty("thac.events.produces").split(",")) {
                topics.put("thac." + topic, service);
            }
        }
        return topics;
    }

    private static Map<String, String> inReference() throws IOException {
        Map<String, String> topics = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/events.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                topics.put(row.group(1), row.group(2));
            }
        }
        return topics;
    }
}
