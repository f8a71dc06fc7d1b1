package vn.thac.plan.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanActionTest {

    @ParameterizedTest
    @EnumSource(PlanAction.class)
    void each_action_is_an_operation_of_the_contract(PlanAction action) throws IOException {
        Path contract = Path.of(System.getProperty("thac.root", ".."), "plan-service", "contract", "openapi.yaml");
        JsonNode operation = new YAMLMapper()
                .readTree(contract.toFile())
                .path("paths")
                .path("/v1/plans/{id}" + action.path())
                .path(action.method().toLowerCase(Locale.ROOT));
        assertFalse(operation.isMissingNode(), action.method() + " " + action.path());
    }

    @Test
    void what_has_come_to_its_end_for_good_leaves_nothing_to_do() {
        assertEquals(Set.of(), Set.copyOf(PlanAction.in(Life.WITHDRAWN)));
        assertEquals(Set.of(), Set.copyOf(PlanAction.in(Life.SUPERSEDED)));
        assertEquals(Set.of(PlanAction.WITHDRAW), Set.copyOf(PlanAction.in(Life.CLOSED)));
    }
}
