package vn.thac.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    private static final Fault STALE = new Fault(CoreRefusal.STALE, "If-Match", Map.of("current", 7));
    private static final Fault MISSING = new Fault(CoreRefusal.MISSING_VALUE, "/name", Map.of());

    private final Problems problems = new Problems();

    ProblemsTest() {
        problems.sentences = new Sentences();
    }

    private Problem problem(List<Fault> faults) {
        return problems.problem(400, CoreRefusal.BAD_VALUE, faults, Locale.ENGLISH, "/v1/plans");
    }

    @Test
    void a_problem_names_each_fault_at_its_place_and_the_first_in_detail() {
        Problem problem = problems.problem(412, CoreRefusal.STALE, List.of(STALE, MISSING), Locale.ENGLISH, "/v1/x");

        assertEquals(
                new Problem(
                        "urn:thac:problem:stale",
                        "Stale version",
                        412,
                        "stale",
                        "It has changed to version 7; read it again first.",
                        "/v1/x",
                        null,
                        List.of(
                                new Problem.Item(
                                        "stale", "If-Match", "It has changed to version 7; read it again first."),
                                new Problem.Item("missing-value", "/name", "A required value is missing.")),
                        null),
                problem);
    }

    @Test
    void it_speaks_the_callers_language() {
        Problem problem = problems.problem(412, CoreRefusal.STALE, List.of(STALE), Locale.forLanguageTag("vi"), null);

        assertEquals("Phiên bản đã cũ", problem.title());
        assertEquals("Dữ liệu đã đổi sang phiên bản 7; hãy đọc lại rồi làm tiếp.", problem.detail());
        assertEquals("stale", problem.code());
        assertEquals(Locale.forLanguageTag("vi"), problems.language(null));
    }

    @Test
    void an_error_without_faults_has_its_title_alone() {
        Problem problem = problem(List.of());

        assertNull(problem.detail());
        assertEquals(List.of(), problem.errors());
        assertEquals("Malformed body", problem.title());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ", "1000, 1000, ", "1001, 1000, 1", "2500, 1000, 1500"})
    void a_thousand_faults_are_named_and_the_rest_counted(int found, int named, Integer more) {
        Problem problem = problem(Collections.nCopies(found, MISSING));

        assertEquals(named, problem.errors().size());
        assertEquals(more, problem.more());
    }

    @Test
    void a_huge_pointer_is_cut() {
        String pointer = "/" + "x".repeat(999);
        assertEquals(pointer, at(pointer));
        assertEquals(pointer.substring(0, 500) + "…", at(pointer + "x"));
        assertTrue(at("/" + "😀".repeat(5_000)).length() <= 1_001);
    }

    private String at(String pointer) {
        return problem(List.of(new Fault(CoreRefusal.MISSING_VALUE, pointer, Map.of())))
                .errors()
                .get(0)
                .pointer();
    }

    @Test
    void faults_that_were_counted_and_not_kept_are_told_too() {
        Refused refused = new Refused(List.of(MISSING), 240_000);
        Problem problem = (Problem) problems.answer(refused, null, "/v1/plans").getEntity();
        assertEquals(400, problem.status());
        assertEquals(240_000, problem.more());
        assertEquals(1, problem.errors().size());
        Problem few = (Problem) problems.answer(new Refused(List.of(MISSING)), null, "/v1/plans")
                .getEntity();
        assertNull(few.more());
    }

    @Test
    void a_refusal_is_answered_with_the_status_of_its_first_fault() {
        for (CoreRefusal refusal : List.of(
                CoreRefusal.STORAGE_FULL,
                CoreRefusal.TOO_MANY_LARGE,
                CoreRefusal.ADDRESS_TOO_LONG,
                CoreRefusal.WEAK_TAG)) {
            var answer = problems.answer(Refused.of(refusal), null, null);
            assertEquals(refusal.kind().status(), answer.getStatus());
            assertEquals("application/problem+json", answer.getMediaType().toString());
        }
    }
}
