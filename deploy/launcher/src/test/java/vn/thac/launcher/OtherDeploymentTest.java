package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thac.client.Service;
import vn.thac.parts.Trouble;

/** What a file says of a whole that somebody else started. */
class OtherDeploymentTest {

    @TempDir
    Path folder;

    private OtherDeployment told(String lines) throws IOException {
        Path file = folder.resolve("where.properties");
        Files.writeString(file, "realm=http://k/realms/thac\ndemo-password=a\nsystem-secret=b\n" + lines);
        return new OtherDeployment(file);
    }

    @Test
    void it_says_where_services_are_and_how_kafka_is_spoken_to() throws IOException {
        var other = told("plan=http://h:1\nkafka.bootstrap.servers=h:9094\nkafka.security.protocol=SASL_SSL\n");
        assertEquals(URI.create("http://h:1"), other.url(Service.PLAN));
        assertEquals("h:9094", other.kafka());
        assertEquals(Map.of("bootstrap.servers", "h:9094", "security.protocol", "SASL_SSL"), other.kafkaSettings());
    }

    @Test
    void what_it_does_not_say_is_named() throws IOException {
        var other = told("");
        var refusal = assertThrows(Trouble.class, () -> other.url(Service.TASK));
        assertTrue(String.valueOf(refusal.getMessage()).contains("\"task\""), refusal.getMessage());
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThrows(Trouble.class, () -> new OtherDeployment(folder.resolve("none")));
    }
}
