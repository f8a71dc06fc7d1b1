package vn.thac.plan.issue;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Issues that meet: each is taken as if it had come before or after the other. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class MeetingIssuesIT {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 8;

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void plans_that_redefine_one_indicator_and_one_form_at_once_make_a_version_each() throws Exception {
        for (String code : List.of("it-race-old", "it-race-new")) {
            String text = """
                    document: {kind: plan, issuer: 'ubnd:106', title: K}
                    indicators: [{code: %s, name: Lần %s}]
                    forms: [{code: %s, title: Lần %s, indicators: [%s]}]
                    """;
            if (code.equals("it-race-old")) {
                draftAndIssue("ub-tam-duong", text.formatted(code, "đầu", code, "đầu", code));
            }
            List<String> drafts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                drafts.add(draft("ub-tam-duong", text.formatted(code, i, code, i, code)));
            }
            assertEquals(
                    List.of(200, 200, 200, 200),
                    atOnce(drafts.stream()
                            .<Callable<Integer>>map(plan -> () -> issue("ub-tam-duong", plan))
                            .toList()));
            Integer[] versions =
                    code.equals("it-race-old") ? new Integer[] {1, 2, 3, 4, 5} : new Integer[] {1, 2, 3, 4};
            as("ub-tam-duong").get("/v1/indicators/" + code).then().body("version", containsInAnyOrder(versions));
        }
    }

    @Test
    void a_plan_issued_while_its_parent_gets_ancestors_has_them_too() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String parent = draftAndIssue("hu-tam-duong", """
                    document: {kind: plan, number: 92%d-KH/HU, issuer: 'capuy:106', title: Giữa, date: {value: 2024-02-01}}
                    basis: [{key: B, relation: implements, number: 92%d-KH/TU, unit: 'capuy:12', date: {value: 2024-01-01}}]
                    addressees: [{key: a, name: A, unit: 'ubnd:106'}]
                    mandates: [{addressee: a, asks: pass-on}]
                    """.formatted(i, i));
            await("its members are known", () -> "ended"
                    .equals(as("hu-tam-duong")
                            .get("/v1/plans/" + parent + "/fan-out")
                            .path("state")));
            String below = draft("ub-tam-duong", """
                    document: {kind: plan, issuer: 'ubnd:106', title: Dưới, date: {value: 2024-03-01}}
                    basis: [{key: B, relation: implements, number: 92%d-KH/HU, unit: 'capuy:106', date: {value: 2024-02-01}}]
                    """.formatted(i));
            String above = draft("tu-lai-chau", """
                    document: {kind: plan, number: 92%d-KH/TU, issuer: 'capuy:12', title: Trên, date: {value: 2024-01-01}}
                    addressees: [{key: a, name: A, unit: 'capuy:106'}]
                    mandates: [{addressee: a, asks: pass-on}]
                    """.formatted(i));
            List<Integer> answers =
                    atOnce(List.of(() -> issue("ub-tam-duong", below), () -> issue("tu-lai-chau", above)));
            assertEquals(List.of(200, 200), answers);
            await("it has all that stand above", () -> as("quan-tri")
                    .get("/v1/plans/" + below)
                    .<List<String>>path("ancestors")
                    .containsAll(List.of(below, parent, above)));
        }
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int issue(String user, String plan) {
        return as(user).header("If-Match", "\"1\"")
                .body("{}")
                .post("/v1/plans/" + plan + "/issue")
                .statusCode();
    }
}
