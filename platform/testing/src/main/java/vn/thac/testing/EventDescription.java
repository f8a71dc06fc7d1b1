package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code contract/asyncapi.yaml} of a service says that it tells and hears, held against its code and its files. */
public final class EventDescription {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path service;
    private final JsonNode description;

    private EventDescription(Path service) {
        this.service = service;
        description = tree(service.resolve("contract/asyncapi.yaml"));
    }

    /** Of the service whose folder is called so. */
    public static EventDescription of(String service) {
        return in(Path.of(System.getProperty("thac.root", "..")).resolve(service));
    }

    static EventDescription in(Path service) {
        return new EventDescription(service);
    }

    /** Every topic that the service writes and reads, and no other. */
    public EventDescription namesItsTopics() {
        assertEquals(set("thac.events.produces", "thac."), told().keySet(), "topics that it writes");
        assertEquals(set("mp.messaging.incoming.events.topics", ""), heard().keySet(), "topics that it reads");
        return this;
    }

    /** Every event that has a schema is told on one topic, described as its schema is, with its sample as example. */
    public EventDescription namesItsEvents() {
        Map<String, String> messages = new TreeMap<>();
        told().forEach((topic, types) -> types.forEach(type -> messages.merge(type, topic, (a, b) -> a + " and " + b)));
        assertEquals(schemas(), messages.keySet(), "events that it tells");
        messages.forEach((type, topic) -> assertEquals(false, topic.contains(" and "), type + " is told on " + topic));
        description.at("/components/messages").forEach(this::isAsItsFiles);
        return this;
    }

    /** Every type that is taken, by the service's own classes and those of its libraries, and no other. */
    public EventDescription namesWhatIsTaken(Class<?>... roots) {
        Set<String> types = new TreeSet<>();
        heard().values().forEach(types::addAll);
        assertEquals(TakenTypes.in(roots), types, "events that it takes");
        return this;
    }

    /** All events of all services, for who keeps whatever comes. */
    public EventDescription namesAllEvents(String... services) {
        Set<String> types = new TreeSet<>();
        heard().values().forEach(types::addAll);
        Set<String> all = Arrays.stream(services)
                .flatMap(each -> in(service.resolveSibling(each)).schemas().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, types, "events that it keeps");
        return this;
    }

    Map<String, Set<String>> told() {
        return operations("send");
    }

    Map<String, Set<String>> heard() {
        return operations("receive");
    }

    private void isAsItsFiles(JsonNode message) {
        String file = "./events/" + message.path("name").asText();
        assertEquals(file + ".schema.json", message.at("/payload/$ref").asText());
        assertEquals(
                file + ".sample.json", message.at("/examples/0/payload/$ref").asText());
        JsonNode schema = tree(service.resolve("contract").resolve(file + ".schema.json"));
        assertEquals(
                schema.path("description").asText(schema.path("title").asText()),
                message.path("description").asText(),
                file);
        tree(service.resolve("contract").resolve(file + ".sample.json"));
    }

    private Set<String> schemas() {
        String end = ".schema.json";
        try (Stream<Path> files = Files.list(service.resolve("contract/events"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types by topic. An operation that names no message has all of its channel. */
    private Map<String, Set<String>> operations(String action) {
        Map<String, Set<String>> types = new TreeMap<>();
        description.path("operations").forEach(operation -> {
            if (operation.path("action").asText().equals(action)) {
                Place channel =
                        new Place(service.resolve("contract/asyncapi.yaml"), operation.path("channel")).follow();
                Iterable<JsonNode> messages = operation.has("messages")
                        ? operation.path("messages")
                        : channel.node().path("messages");
                Set<String> names =
                        types.computeIfAbsent(channel.node().path("address").asText(), topic -> new TreeSet<>());
                names(operation.has("messages"), channel, messages).forEach(names::add);
            }
        });
        return types;
    }

    private static Stream<String> names(boolean chosen, Place channel, Iterable<JsonNode> messages) {
        return StreamSupport.stream(messages.spliterator(), false).map(each -> {
            String ref = each.path("$ref").asText();
            JsonNode message =
                    chosen ? channel.node().path("messages").path(ref.substring(ref.lastIndexOf('/') + 1)) : each;
            return new Place(channel.file(), message)
                    .follow()
                    .node()
                    .path("name")
                    .asText("nothing at " + ref);
        });
    }

    private Set<String> set(String property, String prefix) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(service.resolve("src/main/resources/application.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.stream(properties.getProperty(property, "").split(","))
                .filter(each -> !each.isBlank())
                .map(each -> prefix + each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a description, with the file in which its references are to be read. */
    private record Place(Path file, JsonNode node) {

        Place follow() {
            String ref = node.path("$ref").asText();
            if (ref.isEmpty()) {
                return this;
            }
            int hash = ref.indexOf('#');
            Path other = hash == 0
                    ? file
                    : file.resolveSibling(ref.substring(0, hash)).normalize();
            return new Place(other, tree(other).at(ref.substring(hash + 1))).follow();
        }
    }
}
