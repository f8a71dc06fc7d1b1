package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.client.Json;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Request;
import vn.thac.story.context.Printer;
import vn.thac.story.context.StoryContext;

/** Units and posts come in, and every service gets to know them. */
public final class LoadSample implements Step {

    @Override
    public String title() {
        return "The state as it stood in 2023: units and posts";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2023, 12, 20));
        var administrator = story.people.administrator();
        var list = Body.csv(story.sample.text("units.csv"));
        var report = administrator
                .post(Service.IDENTITY, "/v1/units/import?bodies=government,party&on=2020-01-01", list)
                .json();
        story.say("quan-tri imports units.csv: " + report.path("rows").asInt()
                + " territories, each with its People's Committee and its Party committee.");
        story.expect.equal(
                "The rows of units.csv",
                story.sample.territories().size(),
                report.path("rows").asInt());

        var again = administrator
                .post(Service.IDENTITY, "/v1/units/import?bodies=government,party&on=2020-01-01", list)
                .json();
        story.expect.equal(
                "The events of a second import of the same file",
                0,
                again.path("events").asInt());
        story.note("the same file once more changes nothing");

        var units = story.sample.yaml("units.yaml");
        administrator.post(Service.IDENTITY, "/v1/units/bulk", Body.json(units));
        story.say("… and " + units.size() + " departments, councils, fronts, unions and media that the plans name.");

        var posts = story.sample.yaml("posts.yaml");
        administrator.post(Service.IDENTITY, "/v1/posts/bulk", Body.json(posts));
        story.say(posts.size() + " posts: who may act for whom, and with which duty.");
        waitUntilKnown(story, references(story, units), posts);
    }

    private static List<String> references(StoryContext story, JsonNode units) {
        var all = new ArrayList<String>();
        story.sample.territories().forEach(each -> all.addAll(List.of("ubnd:" + each.code(), "capuy:" + each.code())));
        units.forEach(each -> all.add(each.path("ref").asText()));
        return all;
    }

    private static void waitUntilKnown(StoryContext story, List<String> units, JsonNode posts) {
        long begin = System.nanoTime();
        for (var service : List.of(Service.PLAN, Service.TASK, Service.REPORT)) {
            units.forEach(unit -> story.await(service + " to know " + unit, () -> knows(story, service, unit)));
            for (var post : posts) {
                story.await(
                        service + " to know the post of " + post.path("actor").asText(),
                        () -> lets(story, service, post));
            }
        }
        story.say("All services know them, " + Printer.since(begin) + " later: they heard it as events.");
    }

    private static boolean knows(StoryContext story, Service service, String unit) {
        return story.people
                .administrator()
                .attempt(Request.get(
                        service,
                        switch (service) {
                            case PLAN -> "/v1/mandates?unit=" + unit;
                            case TASK -> "/v1/inbox?unit=" + unit;
                            default -> "/v1/consolidations?receiver=" + unit;
                        }))
                .isSuccess();
    }

    /** Whether a service lets the holder of a post do what only a holder may: plan-service, try a draft on. */
    private static boolean lets(StoryContext story, Service service, JsonNode post) {
        var holder = story.people.holder(post.path("actor").asText());
        var unit = post.path("unit").asText();
        return switch (service) {
            case PLAN ->
                !mayDraft(post)
                        || holder.attempt(Request.post(service, "/v1/plans?dryRun=true", draftOf(unit)))
                                .isSuccess();
            case TASK ->
                holder.attempt(Request.get(service, "/v1/inbox?unit=" + unit)).isSuccess();
            default ->
                holder.attempt(Request.get(service, "/v1/consolidations?receiver=" + unit))
                        .isSuccess();
        };
    }

    private static boolean mayDraft(JsonNode post) {
        return Json.items(post.path("duties")).stream()
                .anyMatch(duty -> duty.asText().equals("draft"));
    }

    private static Body draftOf(String unit) {
        return Body.json(Map.of("document", Map.of("kind", "plan", "issuer", unit, "title", "Thử (giả định)")));
    }
}
