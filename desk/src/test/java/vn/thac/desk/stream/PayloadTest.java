package vn.thac.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayloadTest {

    private static final UUID ONE = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("01920000-0000-7000-8000-000000000002");

    private static Payload payload(String json) throws JsonProcessingException {
        return new Payload(
                new ObjectMapper().readTree(json.replace("ONE", ONE.toString()).replace("TWO", TWO.toString())));
    }

    @Test
    void a_unit_stands_as_itself_or_as_its_id() throws JsonProcessingException {
        assertEquals(
                List.of(ONE, TWO),
                payload("{\"unit\": {\"id\": \"ONE\", \"code\": null, \"name\": \"Sở\"}, \"owner\": \"TWO\"}")
                        .units());
    }

    @Test
    void all_of_a_list_are_named_and_each_once() throws JsonProcessingException {
        assertEquals(
                List.of(ONE, TWO),
                payload("{\"unit\": {\"id\": \"ONE\"}, \"receivers\": [{\"id\": \"TWO\"}, {\"id\": \"ONE\"}]}")
                        .units());
        assertEquals(
                List.of(ONE, TWO),
                payload(
                                "{\"shares\": [{\"unit\": {\"id\": \"ONE\"}, \"value\": 3}, {\"unit\": \"TWO\", \"value\": 4}]}")
                        .units());
    }

    @Test
    void who_hands_work_down_is_named_in_what_is_told_of_one_and_of_many() throws JsonProcessingException {
        assertEquals(
                List.of(ONE, TWO),
                payload(
                                "{\"unit\": {\"id\": \"ONE\"}, \"assigner\": {\"id\": \"TWO\", \"code\": null, \"name\": \"Sở\"}}")
                        .units());
        assertEquals(
                List.of(ONE, TWO),
                payload(
                                "{\"unit\": {\"id\": \"ONE\"}, \"assignments\": [{\"item\": \"D1\"}, {\"assigner\": {\"id\": \"TWO\"}}]}")
                        .units());
    }

    @Test
    void a_word_or_a_day_in_the_place_of_a_unit_names_nobody() throws JsonProcessingException {
        assertEquals(
                List.of(),
                payload("{\"from\": \"2024-01-01\", \"to\": null, \"unit\": {}, \"owner\": 3, \"leader\": []}")
                        .units());
        assertEquals(Optional.empty(), payload("{\"planId\": [\"ONE\"]}").id("planId"));
    }

    @Test
    void an_addressee_can_be_several_units() throws JsonProcessingException {
        assertEquals(
                Map.of("a", List.of(ONE), "b", List.of(TWO), "c", List.of()),
                payload(
                                "{\"addressees\": [{\"key\": \"a\", \"units\": [\"ONE\"]}, {\"key\": \"b\", \"units\": [\"TWO\"]}, {\"key\": \"c\"}]}")
                        .addressees());
    }
}
