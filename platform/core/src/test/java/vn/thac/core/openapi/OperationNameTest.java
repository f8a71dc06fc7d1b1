package vn.thac.core.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;

class OperationNameTest {

    @Test
    void a_step_is_done_to_what_stands_before_it() {
        assertEquals("passOnMandate", post("/v1/mandates/{id}/pass-on", "passOn"));
        assertEquals("acceptObligationRestatement", post("/v1/obligations/{id}/restatement/accept", "accept"));
        assertEquals("refusePlanClaim", post("/v1/plans/{id}/claims/{claiming}/refuse", "refuse"));
    }

    @Test
    void what_is_made_is_called_as_the_resource_calls_the_making() {
        assertEquals("registerUnit", post("/v1/units", "register"));
        assertEquals("addCongressTerm", post("/v1/congress-terms", "add"));
    }

    @Test
    void lists_and_single_things_are_read_by_other_verbs() {
        assertEquals("listPlanTargets", get("/v1/plans/{id}/targets", true));
        assertEquals("readPlanFanOut", get("/v1/plans/{id}/fan-out", false));
        assertEquals("readRegimePeriod", get("/v1/regimes/{id}/periods/{period}", false));
        assertEquals("searchUnit", get("/v1/units/search", true));
    }

    @Test
    void a_word_in_s_that_is_no_plural_stays() {
        assertEquals("readPlanBasis", get("/v1/plans/{id}/basis", false));
        assertEquals("readBody", get("/v1/bodies/{track}", false));
    }

    @Test
    void what_is_put_is_set_unless_the_resource_says_better() {
        assertEquals("setLevel", new OperationName(HttpMethod.PUT, "/v1/levels/{code}", "level", false).word());
        assertEquals("replacePlan", new OperationName(HttpMethod.PUT, "/v1/plans/{id}", "replace", false).word());
        assertEquals("deletePlan", new OperationName(HttpMethod.DELETE, "/v1/plans/{id}", "drop", false).word());
    }

    private static String post(String path, String method) {
        return new OperationName(HttpMethod.POST, path, method, false).word();
    }

    private static String get(String path, boolean list) {
        return new OperationName(HttpMethod.GET, path, "read", list).word();
    }
}
