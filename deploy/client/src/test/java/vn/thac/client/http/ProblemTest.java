package vn.thac.client.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void every_fault_is_named_at_its_place() {
        Problem problem = problem(422, """
            {"type":"urn:thac:problem:invalid","title":"Invalid","status":422,"code":"invalid","detail":"Too long.",
             "errors":[{"code":"too-long","pointer":"/title","detail":"Too long."},
                       {"code":"unknown-unit","pointer":"/addressees/0/unit","detail":"No such unit."}],"more":3}
            """);
        assertEquals("invalid", problem.code());
        assertEquals("/addressees/0/unit", problem.faults().get(1).pointer());
        assertEquals(
                "422 invalid: /title: Too long.; /addressees/0/unit: No such unit.; and 3 more", problem.sentence());
    }

    @Test
    void a_fault_without_a_place_is_said_once() {
        Problem problem = problem(403, """
            {"code":"no-post","detail":"You have no post.",
             "errors":[{"code":"no-post","pointer":"","detail":"You have no post."}]}
            """);
        assertEquals("403 no-post: You have no post.", problem.sentence());
    }

    @Test
    void where_there_are_no_details_the_title_speaks() {
        assertEquals(
                "404 not-found: Not found",
                problem(404, "{\"code\":\"not-found\",\"title\":\"Not found\"}").sentence());
    }

    @Test
    void what_is_no_problem_is_given_as_it_is() {
        assertEquals("502: Bad gateway", problem(502, "Bad gateway\n").sentence());
        assertEquals(
                "500: {\"message\":\"?\"}", problem(500, "{\"message\":\"?\"}").sentence());
        assertEquals("503: (no words)", problem(503, "").sentence());
    }

    private static Problem problem(int status, String body) {
        return Problem.of(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
