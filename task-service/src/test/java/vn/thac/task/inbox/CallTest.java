package vn.thac.task.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thac.task.assignment.Action;

/** Wherever an inbox sends its reader, the service that is named offers that operation in its contract. */
class CallTest {

    private static final Path ROOT = Path.of(System.getProperty("thac.root", ".."));

    @ParameterizedTest
    @EnumSource(Call.class)
    void another_services_operation_is_in_its_contract(Call call) throws IOException {
        assertThat(operation(call.service, call.path).isMissingNode())
                .as(call.path)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_with_an_assignment_is_in_ours(Action action) throws IOException {
        String path = "/v1/assignments/{id}/" + action.wire();
        assertThat(operation("task-service", path).isMissingNode()).as(path).isFalse();
    }

    @Test
    void the_contract_names_no_step_that_is_not_in_the_table() throws IOException {
        String prefix = "/v1/assignments/{id}/";
        JsonNode paths = contract("task-service").path("paths");
        assertThat(paths("task-service")
                        .filter(path ->
                                path.startsWith(prefix) && paths.path(path).has("post"))
                        .map(p -> p.substring(prefix.length())))
                .containsExactlyInAnyOrderElementsOf(steps().map(Action::wire).toList());
    }

    static Stream<Action> steps() {
        return Stream.of(Action.values()).filter(Action::isStep);
    }

    private static JsonNode operation(String service, String path) throws IOException {
        return contract(service).path("paths").path(path).path("post");
    }

    private static Stream<String> paths(String service) throws IOException {
        JsonNode paths = contract(service).path("paths");
        Iterable<String> names = paths::fieldNames;
        return java.util.stream.StreamSupport.stream(names.spliterator(), false);
    }

    private static JsonNode contract(String service) throws IOException {
        return new YAMLMapper()
                .readTree(ROOT.resolve(service).resolve("contract/openapi.yaml").toFile());
    }
}
