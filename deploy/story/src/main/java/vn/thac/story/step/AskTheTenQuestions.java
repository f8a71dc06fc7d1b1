package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Response;
import vn.thac.client.unit.Units;
import vn.thac.story.context.StoryContext;

/** What a reader of a real plan asks first: ten questions, each answered by one call or two, with the sample's answers. */
public final class AskTheTenQuestions implements Step {

    @Override
    public String title() {
        return "Ten questions that a plan must answer";
    }

    @Override
    public void run(StoryContext story) {
        whoMustMakeAPlan(story);
        whatIsDueOnADay(story);
        whichTargetsAreJudged(story);
        whoReceives(story);
        aNumberComesLater(story);
        whatWaits(story);
        whatIsOnlyRequested(story);
        whatNobodyHas(story);
        theWayUp(story);
    }

    private static void whoMustMakeAPlan(StoryContext story) {
        Map.of("kien-giang", 17, "tam-duong", 14).forEach((plan, count) -> {
            List<String> asked = story.plans.mandates(plan).stream()
                    .map(mandate -> mandate.path("asks").asText())
                    .distinct()
                    .toList();
            story.expect.equal("What " + plan + " asks for", List.of("own-plan"), asked);
            story.expect.equal(
                    "The units that " + plan + " asks for a plan of their own",
                    count,
                    story.plans.mandates(plan).size());
        });
        story.say("1. Under Kiên Giang's plan 17 units make one of their own, under Tam Đường's 14.");
    }

    private static void whatIsDueOnADay(StoryContext story) {
        String day = "/v1/obligations?limit=500&dueFrom=2024-11-09&dueTo=2024-11-09";
        List<JsonNode> due = story.people.overseer().items(Service.REPORT, day);
        story.expect.equal("The reports due on 9 November, over all plans", 46, due.size());
        story.expect.equal("Those that Sở LĐTBXH collects", 31, (int) due.stream()
                .filter(report -> report.path("regimeKey").asText().equals("KG-R1"))
                .count());
        story.expect.equal(
                "Those of its rule by the collector",
                31,
                story.plans.total(
                        Service.REPORT,
                        "/v1/obligations?dueFrom=2024-11-09&dueTo=2024-11-09&via=thac:kg-so-ldtbxh&regime="
                                + due.stream()
                                        .filter(report -> report.path("regimeKey")
                                                .asText()
                                                .equals("KG-R1"))
                                        .findFirst()
                                        .orElseThrow()
                                        .path("regime")
                                        .asText()));
        story.say("2. On the day before 10 November 46 reports are due; Sở LĐTBXH collects 31 of them.");
    }

    private static void whichTargetsAreJudged(StoryContext story) {
        JsonNode board =
                look(story, Service.REPORT, "/v1/boards/targets?year=2027&plan=" + story.plans.id("tam-duong"));
        story.expect.equal(
                "The targets judged in 2027", targets("01", "06", "07", "13", "14", "15"), words(board.path("judged")));
        story.expect.equal(
                "The targets still open in 2027",
                targets("03", "08", "10", "12", "17", "19"),
                words(board.path("open")));
        story.say("3. In 2027 six targets of Tam Đường are judged, and six are open to 2030.");

        JsonNode strict = null;
        for (JsonNode target : look(story, Service.PLAN, path(story, "tam-duong", "/targets"))) {
            strict = target.path("key").asText().equals("TD-T13") ? target : strict;
        }
        story.expect.that(
                strict != null && strict.path("comparator").asText().equals(">"), "TD-T13 is not strict: " + strict);
        story.say("4. Its target 13 wants more than 99.9 %: at 99.9 % it is not met.");
    }

    private static void whoReceives(StoryContext story) {
        Set<String> receivers = new TreeSet<>();
        for (JsonNode rule :
                story.people.overseer().items(Service.REPORT, "/v1/regimes?plan=" + story.plans.id("lam-son"))) {
            if (rule.path("key").asText().equals("LS-R2")) {
                rule.path("receivers").forEach(unit -> receivers.add(Units.idIn(unit)));
            }
        }
        Set<String> wanted = new TreeSet<>();
        List.of("ubnd:11260", "capuy:11260", "ubnd:300").forEach(unit -> wanted.add(story.units.id(unit)));
        story.expect.equal("Who receives Lam Sơn's report", wanted, receivers);
        story.say("5. Lam Sơn's report goes to three bodies: of two tracks, one of them a level up.");
    }

    private static void aNumberComesLater(StoryContext story) {
        var issuer = story.people.of("capuy:106");
        Response plan = issuer.get(Service.PLAN, path(story, "tam-duong", ""));
        issuer.post(
                Service.PLAN,
                path(story, "tam-duong", "/particulars"),
                Body.json(Map.of("number", "112-KH/HU")),
                plan.etag());
        story.expect.equal(
                "The number of Tam Đường's plan",
                "112-KH/HU",
                story.plans.read("tam-duong").path("number").asText());
        story.say("6. Tam Đường's plan was issued without a number; it gets 112-KH/HU (made up) now.");
    }

    private static void whatWaits(StoryContext story) {
        story.expect.equal(
                "What waits under the plan of UBND huyện Tam Đường",
                1,
                look(story, Service.PLAN, path(story, "ubnd-tam-duong", "/items?waiting=true"))
                        .size());
        story.say("7. One duty of UBND huyện Tam Đường's plan waits for an outside event.");
    }

    private static void whatIsOnlyRequested(StoryContext story) {
        story.expect.equal(
                "The duties that Kiên Giang only requests",
                new TreeSet<>(Set.of("KG-D56", "KG-D57", "KG-D58", "KG-D59", "KG-D64", "KG-D65", "KG-D66")),
                keys(look(story, Service.PLAN, path(story, "kien-giang", "/items?kind=duty&relation=requested"))));
        story.expect.equal(
                "The duties that Tam Đường only requests",
                Set.of(),
                keys(look(story, Service.PLAN, path(story, "tam-duong", "/items?kind=duty&relation=requested"))));
        story.say("8. Kiên Giang only requests seven duties, of the Front and the unions; Tam Đường none.");
    }

    private static void whatNobodyHas(StoryContext story) {
        story.expect.equal(
                "The groups that nobody has in Lam Sơn's plan",
                Set.of("LS-2"),
                keys(look(story, Service.PLAN, path(story, "lam-son", "/unassigned"))
                        .path("groups")));
        story.expect.equal(
                "The groups that nobody has in Tam Đường's plan",
                Set.of("TD-2", "TD-3", "TD-4"),
                keys(look(story, Service.PLAN, path(story, "tam-duong", "/unassigned"))
                        .path("groups")));
        story.say("9. Nobody was given group 2 of Lam Sơn's plan, nor groups 2 to 4 of Tam Đường's.");
    }

    private static void theWayUp(StoryContext story) {
        JsonNode up = look(story, Service.PLAN, path(story, "kien-giang", "/path-to/" + story.plans.id("28-ct-tw")));
        List<String> numbers = new ArrayList<>();
        up.path("steps").forEach(step -> numbers.add(step.path("number").asText()));
        story.expect.equal("The way up from Kiên Giang", List.of("234/KH-UBND", "211-KH/TU", "28-CT/TW"), numbers);
        story.expect.equal(
                "How often it crosses tracks", 1, up.path("trackCrossings").asInt());
        story.expect.that(!up.path("hasGap").asBoolean(true), "The way up from Kiên Giang has a gap: " + up);
        JsonNode unknown = look(story, Service.PLAN, path(story, "lam-son", "/path-to/" + story.plans.id("28-ct-tw")));
        story.expect.that(unknown.path("hasGap").asBoolean(), "The way up from Lam Sơn has no gap: " + unknown);
        story.say(
                "10. 234/KH-UBND → 211-KH/TU → 28-CT/TW crosses from government to Party once; Lam Sơn's way has a gap.");
    }

    private static String path(StoryContext story, String plan, String rest) {
        return "/v1/plans/" + story.plans.id(plan) + rest;
    }

    private static JsonNode look(StoryContext story, Service service, String path) {
        return story.people.overseer().get(service, path).json();
    }

    private static Set<String> keys(JsonNode entries) {
        Set<String> keys = new TreeSet<>();
        entries.forEach(entry -> keys.add(entry.path("key").asText()));
        return keys;
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static Set<String> targets(String... numbers) {
        Set<String> keys = new TreeSet<>();
        for (String number : numbers) {
            keys.add("TD-T" + number);
        }
        return keys;
    }
}
