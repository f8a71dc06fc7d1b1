package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventContractTest {

    private static final String TYPE = "thing.made.v1";

    record Made(String name, LocalDate on) {}

    record Turned(LocalDate on, String name) {}

    record Name(String name) {}

    @TempDir
    Path service;

    private Path events;
    private EventContract contract;

    @BeforeEach
    void a_contract() throws IOException {
        events = Files.createDirectories(service.resolve("contract/events"));
        contract = EventContract.in(service);
        sample("{\"name\":\"kettle\",\"on\":\"2025-07-01\"}");
        schema(
                "{\"required\":[\"name\"],\"properties\":{\"name\":{\"type\":\"string\"},\"on\":{\"type\":\"string\"}}}");
    }

    @Test
    void a_payload_is_the_sample_to_the_order_of_its_fields() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        assertDoesNotThrow(() -> contract.isWrittenAs(TYPE, new Made("kettle", day)));
        fails(new Made("pot", day));
        fails(new Turned(day, "kettle"));
    }

    @Test
    void a_sample_that_breaks_its_schema_is_told() throws IOException {
        schema("{\"properties\":{\"name\":{\"type\":\"integer\"},\"on\":{\"type\":\"string\"}}}");
        assertTrue(fails(new Made("kettle", LocalDate.of(2025, 7, 1))).contains("integer"));
    }

    @Test
    void a_field_that_the_schema_does_not_name_is_told() throws IOException {
        schema("{\"properties\":{\"name\":{\"type\":\"string\"}}}");
        assertTrue(fails(new Made("kettle", LocalDate.of(2025, 7, 1))).contains("on is not in the schema"));
    }

    @Test
    void a_consumer_reads_what_it_needs_of_a_sample() {
        assertEquals(new Name("kettle"), contract.sample(TYPE, Name.class));
    }

    @Test
    void what_no_producer_could_write_is_told() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        assertDoesNotThrow(() -> contract.allows(TYPE, new Made("pot", day)));
        assertDoesNotThrow(() -> contract.allows(TYPE, new Name("pot")));
        assertThrows(AssertionError.class, () -> contract.allows(TYPE, Map.of("on", day)));
        assertThrows(AssertionError.class, () -> contract.allows(TYPE, Map.of("name", "pot", "colour", "red")));
    }

    private String fails(Object payload) {
        return assertThrows(AssertionError.class, () -> contract.isWrittenAs(TYPE, payload))
                .getMessage();
    }

    private void sample(String json) throws IOException {
        Files.writeString(events.resolve(TYPE + ".sample.json"), json);
    }

    private void schema(String json) throws IOException {
        Files.writeString(events.resolve(TYPE + ".schema.json"), json);
    }
}
