package vn.thac.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.Id;
import vn.thac.core.kafka.EventHeader;

class ToldTest {

    record UnitId(@JsonValue UUID value) implements Id {}

    private static final UUID ID = new UUID(0, 7);

    @Test
    void an_event_of_one_aggregate_has_the_headers_of_ours() {
        ProducerRecord<String, String> record =
                Told.of("plan", ID, 2, "plan.issued.v1", Map.of()).record("{}");
        assertEquals("thac.plan", record.topic());
        assertEquals(ID.toString(), record.key());
        assertEquals(ID.toString(), header(record, EventHeader.SUBJECT));
        assertEquals("2", header(record, EventHeader.SEQUENCE));
        assertEquals("plan.issued.v1", header(record, EventHeader.TYPE));
    }

    @Test
    void an_event_of_many_has_neither_subject_nor_sequence() {
        ProducerRecord<String, String> record =
                Told.ofMany("unit", ID, "units.recorded.v1", Map.of()).record("{}");
        assertNull(header(record, EventHeader.SUBJECT));
        assertNull(header(record, EventHeader.SEQUENCE));
    }

    @Test
    void a_unit_is_told_with_all_that_is_dated_about_it() {
        UnitId centre = new UnitId(new UUID(0, 1));
        NewUnit unit = NewUnit.of(new UnitId(ID), "UBND tỉnh Kiên Giang")
                .on("government", "province")
                .living("2004-01-01", "2025-07-01")
                .coded("ubnd", "91")
                .under("command", centre)
                .followedBy(centre, "whole");
        JsonNode told = EventContract.json().valueToTree(unit.payload());
        assertEquals("91", told.at("/codes/0/code").asText());
        assertEquals("2004-01-01", told.at("/names/0/from").asText());
        assertEquals("2025-07-01", told.at("/levels/0/to").asText());
        assertEquals(centre.value().toString(), told.at("/parents/0/parent").asText());
        assertEquals("whole", told.at("/heirs/0/part").asText());
        assertEquals(0, told.at("/areas").size());
    }

    private static @Nullable String header(ProducerRecord<String, String> record, EventHeader header) {
        var found = record.headers().lastHeader(header.wireName());
        return found == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }
}
