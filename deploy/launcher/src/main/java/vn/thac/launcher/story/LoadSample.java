package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Units and posts come in, and every service gets to know them. */
final class LoadSample implements Scene {

    @Override
    public String title() {
        return "The state as it stood in 2023: units and posts";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2023, 12, 20));
        var administrator = stage.people.administrator();
        var list = Body.csv(stage.sample.text("units.csv"));
        var report = administrator.post(House.IDENTITY, "/v1/units/import?bodies=government,party&on=2020-01-01", list).json();
        stage.say("quan-tri imports units.csv: " + report.path("rows").asInt() + " territories, each with its People's Committee and its Party committee.");
        stage.must.be("The rows of units.csv", stage.sample.territories().size(), report.path("rows").asInt());

        var again = administrator.post(House.IDENTITY, "/v1/units/import?bodies=government,party&on=2020-01-01", list).json();
        stage.must.be("The events of a second import of the same file", 0, again.path("events").asInt());
        stage.note("the same file once more changes nothing");

        var units = stage.sample.yaml("units.yaml");
        administrator.post(House.IDENTITY, "/v1/units/bulk", Body.json(units));
        stage.say("… and " + units.size() + " departments, councils, fronts, unions and media that the plans name.");

        var posts = stage.sample.yaml("posts.yaml");
        administrator.post(House.IDENTITY, "/v1/posts/bulk", Body.json(posts));
        stage.say(posts.size() + " posts: who may act for whom, and with which duty.");
        waitUntilKnown(stage, references(stage, units), posts);
    }

    private static List<String> references(Stage stage, JsonNode units) {
        var all = new ArrayList<String>();
        stage.sample.territories().forEach(each -> all.addAll(List.of("ubnd:" + each.code(), "capuy:" + each.code())));
        units.forEach(each -> all.add(each.path("ref").asText()));
        return all;
    }

    private static void waitUntilKnown(Stage stage, List<String> units, JsonNode posts) {
        long begin = System.nanoTime();
        for (var house : List.of(House.PLAN, House.TASK, House.REPORT)) {
            units.forEach(unit -> stage.await(house + " to know " + unit, () -> knows(stage, house, unit)));
            for (var post : posts) {
                stage.await(house + " to know the post of " + post.path("actor").asText(), () -> lets(stage, house, post));
            }
        }
        stage.say("All services know them, " + Teller.since(begin) + " later: they heard it as events.");
    }

    private static boolean knows(Stage stage, House house, String unit) {
        return stage.people.administrator().attempt("GET", house, switch (house) {
            case PLAN -> "/v1/mandates?unit=" + unit;
            case TASK -> "/v1/inbox?unit=" + unit;
            default -> "/v1/consolidations?receiver=" + unit;
        }, null, null).good();
    }

    /** Whether a service lets the holder of a post do what only a holder may: plan-service, try a draft on. */
    private static boolean lets(Stage stage, House house, JsonNode post) {
        var holder = stage.people.holder(post.path("actor").asText());
        var unit = post.path("unit").asText();
        return switch (house) {
            case PLAN -> !mayDraft(post) || holder.attempt("POST", house, "/v1/plans?dryRun=true", draftOf(unit), null).good();
            case TASK -> holder.attempt("GET", house, "/v1/inbox?unit=" + unit, null, null).good();
            default -> holder.attempt("GET", house, "/v1/consolidations?receiver=" + unit, null, null).good();
        };
    }

    private static boolean mayDraft(JsonNode post) {
        return Json.items(post.path("duties")).stream().anyMatch(duty -> duty.asText().equals("draft"));
    }

    private static Body draftOf(String unit) {
        return Body.json(Map.of("document", Map.of("kind", "plan", "issuer", unit, "title", "Thử (giả định)")));
    }
}
