package vn.thac.core.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventHeaderTest {

    private final Headers headers = new RecordHeaders();

    @ParameterizedTest
    @EnumSource(EventHeader.class)
    void what_was_set_is_read_from_its_own_name_alone(EventHeader header) {
        header.set(headers, "Đắk Lắk");

        for (EventHeader each : EventHeader.values()) {
            assertEquals(each == header ? "Đắk Lắk" : null, each.get(headers), each.name());
        }
    }

    /** Attributes of CloudEvents have the prefix in Kafka; the content's type and the trace have names of their own. */
    @ParameterizedTest
    @CsvSource({
        "ID,           ce_id",
        "SOURCE,       ce_source",
        "SPEC_VERSION, ce_specversion",
        "TYPE,         ce_type",
        "SUBJECT,      ce_subject",
        "TIME,         ce_time",
        "CONTENT_TYPE, content-type",
        "TRACE_PARENT, traceparent"
    })
    void standard_headers_have_the_names_that_others_look_for(EventHeader header, String name) {
        headers.add(name, "x".getBytes(UTF_8));

        assertEquals("x", header.get(headers));
    }

    @Test
    void a_header_without_a_value_is_not_sent() {
        EventHeader.SUBJECT.set(headers, null);

        assertEquals(0, headers.toArray().length);
        assertNull(EventHeader.SUBJECT.get(headers));
    }

    @Test
    void an_empty_value_is_a_value_and_nothing_is_none() {
        EventHeader.SUBJECT.set(headers, "");
        headers.add(EventHeader.TYPE.wireName(), null);

        assertEquals("", EventHeader.SUBJECT.get(headers));
        assertNull(EventHeader.TYPE.get(headers));
    }

    @Test
    void of_a_header_set_twice_the_last_holds() {
        EventHeader.TYPE.set(headers, "plan.issued.v1");
        EventHeader.TYPE.set(headers, "plan.withdrawn.v1");

        assertEquals("plan.withdrawn.v1", EventHeader.TYPE.get(headers));
    }
}
