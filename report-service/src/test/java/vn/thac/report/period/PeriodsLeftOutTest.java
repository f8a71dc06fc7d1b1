package vn.thac.report.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.core.WireName;

/** What plan-service says of a plan that is entered late is what happens: both are held to one list of examples. */
class PeriodsLeftOutTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FILE =
            Path.of(System.getProperty("thac.root", ".."), "plan-service/contract/periods-left-out.json");

    private static final List<String> DEADLINES = List.of(
            "null",
            "{\"day\": 20, \"rule\": \"by\"}",
            "{\"day\": 31, \"rule\": \"before\"}",
            "{\"day\": 10, \"month\": 11, \"rule\": \"before\"}",
            "{\"day\": 5, \"month\": 1, \"rule\": \"by\"}",
            "{\"offset\": \"P5D\"}",
            "{\"offset\": \"P1M\"}");

    @Test
    void the_periods_that_a_late_entry_leaves_out_are_those_of_the_contracts_examples() throws IOException {
        if (Boolean.getBoolean("thac.contract.write")) {
            write();
        }
        JsonNode examples = JSON.readTree(FILE.toFile()).path("examples");
        assertTrue(examples.size() > 150, examples.size() + " examples");
        for (JsonNode example : examples) {
            assertEquals(example.path("leftOut"), leftOut(example), example.toString());
        }
    }

    private static ArrayNode leftOut(JsonNode example) {
        Schedule schedule = new Schedule(
                Frequency.find(example.path("frequency").asText()).orElseThrow(),
                WireName.of(WindowRule.class, example.path("window").asText()),
                deadline(example.path("deadline")),
                Windows.shipped());
        ArrayNode found = JSON.createArrayNode();
        schedule.overBetween(day(example, "since"), day(example, "entered")).forEach(term -> found.addArray()
                .add(term.period().key())
                .add(term.lastDay().toString()));
        return found;
    }

    private static LocalDate day(JsonNode example, String name) {
        return LocalDate.parse(example.path(name).asText());
    }

    private static Deadline deadline(JsonNode said) {
        if (said.has("offset")) {
            return new Deadline.AfterEnd(
                    java.time.Period.parse(said.path("offset").asText()));
        }
        return said.has("day")
                ? new Deadline.OnDay(
                        said.path("day").asInt(),
                        said.has("month") ? said.path("month").asInt() : null,
                        WireName.of(Deadline.Rule.class, said.path("rule").asText()))
                : null;
    }

    /** With {@code -Dthac.contract.write=true}; the difference is read before it is committed. */
    private static void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            boolean often = frequency.weeks() > 0 || frequency.stepMonths() < 3;
            for (WindowRule window : WindowRule.values()) {
                if (window == WindowRule.DECREE && !frequency.isOfTheDecree()) {
                    continue;
                }
                for (String deadline : DEADLINES) {
                    ObjectNode example = JSON.createObjectNode()
                            .put("frequency", frequency.wire())
                            .put("window", window.wire());
                    example.set("deadline", JSON.readTree(deadline));
                    example.put("since", often ? "2024-06-20" : "2019-05-15")
                            .put("entered", often ? "2024-12-12" : "2026-11-26");
                    example.set("leftOut", leftOut(example));
                    lines.add("    " + JSON.writeValueAsString(example));
                }
            }
        }
        Files.writeString(
                FILE,
                "{\n  \"description\": \"Periods of a reporting rule that were over between the day of a plan and its entry, "
                        + "each with the last day on which it was due. plan-service warns of them, report-service leaves "
                        + "them out; both are held to these.\",\n  \"examples\": [\n"
                        + lines.stream().collect(Collectors.joining(",\n")) + "\n  ]\n}\n");
    }
}
