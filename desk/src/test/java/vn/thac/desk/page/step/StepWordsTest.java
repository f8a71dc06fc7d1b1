package vn.thac.desk.page.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can be done, or was, has a name in both languages: no page shows a step as the interface calls it. */
class StepWordsTest {

    @Test
    void every_step_of_an_assignment_and_a_mandate_is_called_by_a_name() throws Exception {
        List<String> steps = new ArrayList<>(said("task-service", "/components/schemas/Action/enum"));
        steps.addAll(said("plan-service", "/components/schemas/MandateStep/properties/step/enum"));
        Arrays.stream(StepForm.values()).map(StepForm::wire).forEach(steps::add);
        steps.addAll(List.of("pass-on-to-heirs", "answered-for", "give-again", "give-to-another"));

        for (String words : both("name", String.class)) {
            assertEquals(
                    List.of(),
                    steps.stream()
                            .filter(step -> !words.contains("'" + step + "'"))
                            .toList());
        }
    }

    @Test
    void every_field_is_called_by_a_name() throws Exception {
        for (String words : both("field", String.class)) {
            assertEquals(
                    List.of(),
                    Stream.of(Field.values())
                            .map(Field::wire)
                            .filter(field -> !words.contains("'" + field + "'"))
                            .toList());
        }
    }

    private static List<String> said(String service, String at) throws IOException {
        JsonNode contract = new YAMLMapper()
                .readTree(Path.of("..", service, "contract", "openapi.yaml").toFile());
        List<String> codes = new ArrayList<>();
        contract.at(at).forEach(code -> codes.add(code.asText()));
        assertFalse(codes.isEmpty(), at);
        return codes;
    }

    private static List<String> both(String message, Class<?>... of) throws Exception {
        Properties english = new Properties();
        try (var words = Files.newBufferedReader(Path.of("src/main/resources/messages/step_en.properties"))) {
            english.load(words);
        }
        return List.of(
                StepWords.class
                        .getDeclaredMethod(message, of)
                        .getAnnotation(Message.class)
                        .value(),
                english.getProperty(message));
    }
}
