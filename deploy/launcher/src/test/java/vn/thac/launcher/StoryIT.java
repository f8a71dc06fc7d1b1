package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thac.client.Deployment;
import vn.thac.client.MemoryUse;
import vn.thac.story.Story;
import vn.thac.story.context.Patience;
import vn.thac.story.context.StoryContext;

/**
 * The story from its first line to its last, on the whole stack; then the work of systems that know the contracts only;
 * and what always holds after it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT {

    private TestDeployment whole;

    @BeforeAll
    void start() {
        whole = TestDeployment.start("story-it");
    }

    @AfterAll
    void end() {
        whole.close();
    }

    @Test
    @Order(1)
    void the_directive_falls_to_the_commune_and_its_reports_come_back_up() throws Exception {
        Deployment deployment = whole.deployment();
        StoryContext story = Story.tell(deployment, Patience.usual(), step -> {});
        everyPrintedLinkOpens(whole.deployment());
        MetricsExposed.mustBeAllThatAreNamed(whole.deployment());
        long megabytes = deployment.memory().stream()
                .filter(each -> !each.name().equals("launcher"))
                .mapToLong(MemoryUse::megabytes)
                .sum();
        assertTrue(megabytes < 2_500, "everything together takes " + megabytes + " MB");
        story.day(ClientJob.DAY);
    }

    @Test
    @Order(2)
    void a_client_in_java_made_of_the_contracts_does_the_work_of_a_district_and_a_commune() throws Exception {
        new ClientInJava(whole.deployment()).work();
    }

    @Test
    @Order(3)
    void a_client_in_typescript_made_of_the_contracts_does_the_same() throws Exception {
        new ClientInTypeScript(whole.deployment()).work();
    }

    @Test
    @Order(4)
    void what_always_holds_holds_after_all_of_it() throws Exception {
        new Invariants(whole.deployment()).mustHold();
    }

    private static void everyPrintedLinkOpens(StartedDeployment deployment) throws Exception {
        var browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        for (URI link : Overview.links(deployment).values()) {
            var question =
                    HttpRequest.newBuilder(link).header("Accept", "text/html").build();
            var answer = browser.send(question, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), link.toString());
            assertTrue(answer.body().contains("<html"), link + " is no page");
        }
    }
}
