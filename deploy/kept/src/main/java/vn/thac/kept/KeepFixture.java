package vn.thac.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.Service;
import vn.thac.client.event.Settled;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Retry;
import vn.thac.story.Story;

/** Tells the story and keeps what it left as one file, for the tests of later builds. */
public final class KeepFixture implements Scenario {

    private static final List<String> HISTORIES =
            List.of("platform/core/src/main/resources/db/core", "platform/directory/src/main/resources/db/directory");

    @Override
    public String name() {
        return "keep";
    }

    @Override
    public String summary() {
        return "tells the story and keeps its databases, events and answers in a file, for tests of later builds";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        if (arguments.size() != 1) {
            Console.error("keep needs the name of the file to write.");
            return 2;
        }
        int status = new Story().run(deployment, List.of());
        if (status != 0) {
            return status;
        }
        Settled.await(deployment, Duration.ofMinutes(1));
        Fixture kept = take(deployment);
        kept.write(Path.of(arguments.get(0)));
        Console.line(
                "Kept: " + kept.events().size() + " events, " + kept.answers().size() + " answers.");
        return 0;
    }

    private static Fixture take(Deployment deployment) throws SQLException, IOException {
        List<Fixture.KeptAnswer> answers = new Questions(deployment).ask();
        JsonNode clock = new ApiClient(deployment, Retry.never())
                .as(() -> deployment.tokens().ofPerson("quan-tri"))
                .get(Service.REPORT, "/v1/clock")
                .json();
        Map<String, Fixture.KeptDatabase> databases = new TreeMap<>();
        for (Service service : Service.values()) {
            try (Connection connection = deployment.database(service.database())) {
                databases.put(
                        service.database(),
                        new Fixture.KeptDatabase(scripts(deployment.root(), service), DatabaseCopy.rows(connection)));
            }
        }
        return new Fixture(
                OffsetDateTime.parse(clock.path("now").asText()), databases, TopicCopy.events(deployment), answers);
    }

    /** The migrations of core, directory and the service itself, in the order in which they run. */
    private static Map<String, String> scripts(Path root, Service service) throws IOException {
        Map<String, String> scripts = new TreeMap<>(new ScriptOrder());
        List<String> folders = Stream.concat(
                        HISTORIES.stream(), Stream.of(service.module() + "/src/main/resources/db/migration"))
                .toList();
        for (int i = 0; i < folders.size(); i++) {
            int place = i;
            try (Stream<Path> files = Files.list(root.resolve(folders.get(i)))) {
                files.forEach(file -> scripts.put(place + "-" + file.getFileName(), text(file)));
            }
        }
        return scripts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
