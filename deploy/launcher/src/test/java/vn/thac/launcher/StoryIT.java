package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thac.client.MemoryUse;

/** The story from its first line to its last, on the whole stack, and what always holds after it. */
@Order(1)
@ExtendWith(ToldStory.Undisturbed.class)
class StoryIT {

    @Test
    void the_directive_falls_to_the_commune_and_its_reports_come_back_up(ToldStory story) throws Exception {
        StartedDeployment deployment = story.deployment();
        new Invariants(deployment).mustHold();
        everyPrintedLinkOpens(deployment);
        MetricsExposed.mustBeAllThatAreNamed(deployment);
        long megabytes = deployment.memory().stream()
                .filter(each -> !each.name().equals("launcher"))
                .mapToLong(MemoryUse::megabytes)
                .sum();
        assertTrue(megabytes < 2_300, "everything together takes " + megabytes + " MB");
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
