package vn.thac.directory.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class VocabularyConsumerTest {

    @Test
    void what_only_one_list_says_is_an_attribute() throws Exception {
        Word scheme = word("""
                {"id": "01931b5a-7c40-7000-8000-000000000106", "list": "scheme", "code": "dvhc", "version": 2,
                 "name": "Mã đơn vị hành chính", "rank": 1, "retired": false,
                 "forms": [{"level": "commune", "pattern": "\\\\d{5}"}]}
                """);
        assertEquals("scheme", scheme.list());
        assertEquals(2, scheme.version());
        assertEquals(1, scheme.rank());
        assertEquals("commune", scheme.attributes().at("/forms/0/level").asText());
        assertEquals(1, scheme.attributes().size());
    }

    @Test
    void a_list_may_have_no_order() throws Exception {
        Word tree = word("{\"list\": \"tree\", \"code\": \"area\", \"version\": 1, \"name\": \"Địa giới\","
                + " \"rank\": null, \"retired\": true, \"descends\": true}");
        assertNull(tree.rank());
        assertTrue(tree.retired());
        assertTrue(tree.attributes().path("descends").asBoolean());
    }

    private static Word word(String json) throws Exception {
        return VocabularyConsumer.word((ObjectNode) new ObjectMapper().readTree(json));
    }
}
