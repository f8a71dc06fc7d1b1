package vn.thac.desk.page.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.returns.ReturnsWords;

/** However a thing stands that waits, it is said in both languages: no page shows a state as the interface calls it. */
class InboxWordsTest {

    @Test
    void every_state_of_work_and_of_what_waits_is_called_by_a_name() throws Exception {
        List<String> states = said("task-service", "Stage");
        states.add("open");

        assertNamed(states, InboxWords.class, "work_state", "inbox");
    }

    @Test
    void every_state_of_a_report_that_waits_is_called_by_a_name() throws Exception {
        List<String> states = said("report-service", "ReportState");
        states.add("restating");

        assertNamed(states, ReturnsWords.class, "report_state", "returns");
    }

    @Test
    void the_inbox_says_of_a_report_how_a_report_stands() throws Exception {
        String items = Files.readString(Path.of("src/main/resources/templates/inbox/items.html"));

        assertEquals(List.of("returns:report_state(each.state)", "inbox:work_state(each.state)"), saying(items));
    }

    private static List<String> saying(String template) {
        return Pattern.compile("\\w+:\\w+\\(each\\.state\\)")
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static void assertNamed(List<String> states, Class<?> words, String message, String bundle)
            throws Exception {
        Properties english = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/" + bundle + "_en.properties"))) {
            english.load(file);
        }
        String vietnamese = words.getDeclaredMethod(message, String.class)
                .getAnnotation(Message.class)
                .value();
        for (String said : List.of(vietnamese, english.getProperty(message))) {
            assertEquals(
                    List.of(),
                    states.stream()
                            .filter(state -> !said.contains("'" + state + "'"))
                            .toList());
        }
    }

    private static List<String> said(String service, String schema) throws IOException {
        JsonNode contract = new YAMLMapper()
                .readTree(Path.of("..", service, "contract", "openapi.yaml").toFile());
        List<String> words = new ArrayList<>();
        contract.at("/components/schemas/" + schema + "/enum").forEach(word -> words.add(word.asText()));
        assertFalse(words.isEmpty(), schema);
        return words;
    }
}
