package vn.thac.desk.page.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.frame.Language;
import vn.thac.desk.page.service.PlanClient.PlanView;

/** Fields of a draft find their way into its package, and back with what is wrong with them. */
class ChangeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode before;

    ChangeTest() throws IOException {
        before = JSON.readValue("""
                {"document": {"kind": "plan", "issuer": "ubnd:1", "title": "Cũ"},
                 "targets": [{"key": "T1", "name": "Nước sạch", "comparator": ">=", "value": 90.5, "unit": "%", "year": 2025,
                              "origins": [{"plan": "1", "key": "T9"}]},
                             {"key": "T2", "name": "Hai", "note": "giữ nguyên"}],
                 "taskGroups": [{"key": "N1", "title": "Nhóm", "tasks": [{"key": "K1", "summary": "Làm", "due": "2024-10-01"}]}],
                 "addressees": [{"key": "xa", "name": "UBND các xã"}],
                 "duties": [{"key": "M1", "text": "Đã có", "addressee": "xa"}],
                 "reporting": [{"key": "R1", "who": ["xa"], "deadline": {"day": 15, "month": 11}}]}
                """, ObjectNode.class);
    }

    @Test
    void what_nobody_touched_stays_as_it_was() {
        Map<String, List<String>> shown = new Text(before, Language.VI)
                .all().stream()
                        .flatMap(line -> line.cells().stream())
                        .collect(Collectors.toMap(Cell::at, cell -> List.of(cell.written())));
        assertEquals("90,5", shown.get("/targets/0/value").get(0));
        assertEquals(before, made(shown));
        assertEquals(before, made(Map.of()));
    }

    @Test
    void what_was_written_stands_at_its_place() {
        ObjectNode made = made(form(
                "/document/title", "Mới",
                "/targets/0/value", "1.250,5",
                "/targets/0/year", "2030",
                "/taskGroups/0/tasks/0/due", "",
                "/reporting/0/deadline/day", "10"));
        assertEquals("Mới", made.at("/document/title").asText());
        assertEquals("1250.5", made.at("/targets/0/value").decimalValue().toPlainString());
        assertEquals(2030, made.at("/targets/0/year").intValue());
        assertEquals("T9", made.at("/targets/0/origins/0/key").asText());
        assertEquals(false, made.at("/taskGroups/0/tasks/0").has("due"));
        assertEquals(10, made.at("/reporting/0/deadline/day").intValue());
        assertEquals("giữ nguyên", made.at("/targets/1/note").asText());
    }

    @Test
    void what_is_no_number_goes_as_it_was_written_for_the_service_to_refuse() {
        ObjectNode made = made(form("/targets/0/value", "nhiều", "/targets/0/year", "sớm"));
        assertEquals("nhiều", made.at("/targets/0/value").asText());
        assertEquals("sớm", made.at("/targets/0/year").asText());
    }

    @Test
    void what_is_no_field_of_the_page_is_not_written() {
        assertEquals(before, made(form("/document/issuer", "ubnd:2", "/targets/0/key", "T7", "/targets/9/name", "?")));
    }

    @Test
    void entries_are_left_out_from_the_last_to_the_first() {
        ObjectNode made =
                made(Map.of("drop", List.of("/targets/0", "/targets/1", "/taskGroups/0/tasks/0", "/document")));
        assertEquals(0, made.at("/targets").size());
        assertEquals(0, made.at("/taskGroups/0/tasks").size());
        assertEquals("Cũ", made.at("/document/title").asText());
    }

    @Test
    void an_entry_is_added_under_a_key_that_is_free() {
        ObjectNode made =
                made(form("/duties/1/text", "Thêm", "/duties/1/addressee", "xa", "/targets/2/comparator", ">="));
        assertEquals("M2", made.at("/duties/1/key").asText());
        assertEquals("Thêm", made.at("/duties/1/text").asText());
        assertEquals("xa", made.at("/duties/1/addressee").asText());
        assertEquals(2, made.at("/targets").size(), "a comparator alone is nothing that was said");
    }

    @Test
    void a_class_of_units_below_is_named_with_what_it_is_asked() {
        ObjectNode made = made(form(
                "/addressees/1/name", "UBND các huyện",
                "/addressees/1/selector/level", "district",
                "/addressees/1/selector/track", "government",
                "/mandates/0/asks", "own-plan",
                "/mandates/0/due", "2025-03-01"));
        assertEquals("M1", made.at("/addressees/1/key").asText());
        assertEquals("ubnd:1", made.at("/addressees/1/selector/under").asText());
        assertEquals("district", made.at("/addressees/1/selector/level").asText());
        assertEquals("M1", made.at("/mandates/0/addressee").asText());
        assertEquals("2025-03-01", made.at("/mandates/0/due").asText());
    }

    @Test
    void what_a_class_is_asked_is_changed_and_left_out_with_it() {
        before.putArray("mandates").addObject().put("addressee", "xa").put("asks", "own-plan");
        assertEquals(
                "2025-03-01",
                made(form("/mandates/0/due", "2025-03-01"))
                        .at("/mandates/0/due")
                        .asText());
        ObjectNode made = made(Map.of("drop", List.of("/addressees/0", "/mandates/0")));
        assertEquals(0, made.at("/addressees").size());
        assertEquals(0, made.at("/mandates").size());
    }

    @Test
    void one_unit_is_named_by_its_code_and_asked_nothing() {
        ObjectNode made = made(form("/addressees/1/name", "Sở Y tế", "/addressees/1/unit", "thac:syt"));
        assertEquals("thac:syt", made.at("/addressees/1/unit").asText());
        assertEquals(false, made.at("/addressees/1").has("selector"));
        assertEquals(0, made.at("/mandates").size());
    }

    @Test
    void the_objective_and_the_day_of_the_document_are_said_and_taken_back() {
        ObjectNode made =
                made(form("/objectives/general", "Mọi xã có nước sạch", "/document/date/value", "2025-03-01"));
        assertEquals("Mọi xã có nước sạch", made.at("/objectives/general").asText());
        assertEquals("2025-03-01", made.at("/document/date/value").asText());
        before.putObject("objectives").put("general", "Cũ");
        before.withObject("/document/date").put("value", "2025-03-01").put("precision", "month");
        made = made(form("/objectives/general", " ", "/document/date/value", ""));
        assertEquals(false, made.has("objectives"));
        assertEquals(false, made.at("/document").has("date"), "a precision alone is no day");
        before.putObject("objectives").put("general", "Cũ").put("note", "giữ");
        assertEquals(
                "giữ",
                made(form("/objectives/general", "")).at("/objectives/note").asText());
    }

    @Test
    void purposes_are_sentences_one_emptied_is_left_out() {
        assertEquals("Một", made(form("/purposes/0", "Một")).at("/purposes/0").asText());
        before.putArray("purposes").add("Một").add("Hai").add("Ba");
        ObjectNode made = made(Map.of(
                "/purposes/0", List.of(" "),
                "/purposes/1", List.of("Hai, rõ hơn"),
                "/purposes/3", List.of("Bốn"),
                "drop", List.of("/purposes/2")));
        assertEquals("[\"Hai, rõ hơn\",\"Bốn\"]", made.at("/purposes").toString());
        assertEquals(before, made(form("/purposes/3", "")));
    }

    @Test
    void a_document_that_it_rests_on_is_written_down_changed_and_left_out() {
        ObjectNode made = made(form(
                "/basis/0/relation", "cites",
                "/basis/0/kind", "law",
                "/basis/0/subject", "Luật Tài nguyên nước",
                "/basis/0/date/value", "2023-11-27"));
        assertEquals("M1", made.at("/basis/0/key").asText());
        assertEquals("cites", made.at("/basis/0/relation").asText());
        assertEquals("2023-11-27", made.at("/basis/0/date/value").asText());
        assertEquals(0, made(form("/basis/0/relation", "cites")).at("/basis").size());
        before.set("basis", made.at("/basis"));
        assertEquals(
                "28/2023/QH15",
                made(form("/basis/0/number", "28/2023/QH15"))
                        .at("/basis/0/number")
                        .asText());
        assertEquals(0, made(Map.of("drop", List.of("/basis/0"))).at("/basis").size());
    }

    @Test
    void a_document_that_was_found_is_named_as_it_is_found_again() {
        PlanView found = new PlanView(
                UUID.randomUUID(),
                "issued",
                UUID.fromString("01931b5a-7c40-7000-8000-000000000106"),
                "Bộ Chính trị",
                "directive",
                "28-CT/TW",
                LocalDate.of(2023, 12, 25),
                "Chỉ thị",
                3,
                List.of(),
                List.of(),
                List.of());
        before.putArray("basis").addObject().put("key", "M1").put("relation", "implements");
        BasisResource.rest(before, found, "cites");
        assertEquals(
                "{\"key\":\"M2\",\"relation\":\"cites\",\"kind\":\"directive\","
                        + "\"unit\":\"01931b5a-7c40-7000-8000-000000000106\",\"subject\":\"Chỉ thị\","
                        + "\"issuer\":\"Bộ Chính trị\",\"number\":\"28-CT/TW\",\"date\":{\"value\":\"2023-12-25\"}}",
                before.at("/basis/1").toString());
    }

    @Test
    void a_rule_gets_another_form_and_a_day_where_it_had_none() {
        before.withArray("/reporting").addObject().put("key", "R2").put("form", "F1");
        ObjectNode made = made(form("/reporting/1/form", "F2", "/reporting/1/deadline/day", "5"));
        assertEquals("F2", made.at("/reporting/1/form").asText());
        assertEquals(5, made.at("/reporting/1/deadline/day").intValue());
        assertEquals(
                false,
                made(form("/reporting/0/deadline/day", "", "/reporting/0/deadline/month", ""))
                        .at("/reporting/0")
                        .has("deadline"));
        before.withObject("/reporting/1/deadline").put("offset", "P5D");
        assertEquals(
                List.of("/reporting/1/form", "/reporting/1/deadline/offset"),
                new Text(before, Language.VI)
                        .reporting().get(1).cells().stream().map(Cell::at).toList());
    }

    @Test
    void what_is_wrong_is_told_at_its_field_beside_what_was_written() {
        Problem why = new Problem(
                "",
                "",
                422,
                "invalid",
                null,
                null,
                null,
                List.of(new Problem.Item("number-needed", "/targets/0/value", "Phải là số")),
                null);
        Cell value = Text.refused(new Text(before, Language.VI).targets(), form("/targets/0/value", "nhiều"), why)
                .get(0)
                .cells()
                .stream()
                .filter(cell -> cell.name().equals("value"))
                .findFirst()
                .orElseThrow();
        assertEquals("nhiều", value.written());
        assertEquals(List.of("Phải là số"), value.faults());
    }

    private ObjectNode made(Map<String, List<String>> form) {
        return new Change(before, form, Language.VI).made();
    }

    private static Map<String, List<String>> form(String... pairs) {
        return Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
                .map(i -> Map.entry(pairs[i], List.of(pairs[i + 1])))
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue));
    }
}
