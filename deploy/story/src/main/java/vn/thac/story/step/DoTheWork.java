package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thac.client.Service;
import vn.thac.client.http.Body;
import vn.thac.client.http.Request;
import vn.thac.client.http.Response;
import vn.thac.story.context.Assignments;
import vn.thac.story.context.StoryContext;
import vn.thac.story.context.Table;

/** Work lies in inboxes, is accepted, done in time or late, and confirmed; one duty waits for its condition. */
public final class DoTheWork implements Step {

    private static final String PROVINCE = "ubnd:91";
    private static final String EDUCATION = "thac:kg-so-gddt";
    private static final String HEALTH = "thac:kg-so-y-te";
    private static final String LABOUR = "thac:kg-so-ldtbxh";
    private static final String CULTURE = "thac:kg-so-vhtt";

    @Override
    public String title() {
        return "The work: inboxes, due dates, done in time and late";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 7, 29));
        inboxes(story);
        var education = give(story, EDUCATION, "KG-D13", "2024-09-30");
        var health = give(story, HEALTH, "KG-D30", "2024-08-31");
        var labour = give(story, LABOUR, "KG-D01", "2025-06-30");
        give(story, CULTURE, "KG-D20", "2024-10-31");
        story.say(
                "UBND tỉnh Kiên Giang sets due dates for four duties by decision (made up: the plan itself has none).");
        for (var taken :
                List.of(Map.entry(EDUCATION, education), Map.entry(HEALTH, health), Map.entry(LABOUR, labour))) {
            story.assignments.act(story.people.of(taken.getKey()), taken.getValue(), "accept");
            story.assignments.expectState(
                    "started", story.assignments.act(story.people.of(taken.getKey()), taken.getValue(), "start"));
        }
        story.say("Sở GDĐT, Sở Y tế and Sở LĐTBXH take theirs on and begin.");
        overseerOnlyReads(story, education);
        conditionMet(story);

        story.day(LocalDate.of(2024, 8, 20));
        story.assignments.act(
                story.people.of(EDUCATION),
                education,
                "progress",
                Map.of("percent", 60, "note", "Đã rà soát 9 trên 15 huyện (giả định)"));
        finish(story, EDUCATION, education, "Sở GDĐT", "in time");
        story.day(LocalDate.of(2024, 9, 10));
        finish(story, HEALTH, health, "Sở Y tế", "ten days late");
    }

    private static void inboxes(StoryContext story) {
        var table = new Table("inbox of", "work", "plans asked", "reports owed", "lead", "coordinate", "requested");
        for (var unit : List.of(LABOUR, EDUCATION, HEALTH, "ubnd:899", "thac:kg-tinh-doan", "thac:kg-mttq")) {
            var plan = "/v1/assignments?plan=" + story.plans.id("kien-giang") + "&unit=" + unit;
            var items = inbox(story, unit);
            table.row(
                    story.units.name(unit),
                    count(items, "assignment"),
                    count(items, "mandate"),
                    count(items, "obligation"),
                    story.plans.total(Service.TASK, plan + "&role=lead"),
                    story.plans.total(Service.TASK, plan + "&role=coordinate"),
                    story.plans.total(Service.TASK, plan + "&relation=requested"));
        }
        story.printer.table(table);
    }

    private static List<JsonNode> inbox(StoryContext story, String unit) {
        var items = story.inboxes.of(unit);
        story.expect.that(!items.isEmpty(), "The inbox of " + story.units.name(unit) + " is empty.");
        return items;
    }

    private static long count(List<JsonNode> items, String kind) {
        return items.stream()
                .filter(item -> item.path("kind").asText().equals(kind))
                .count();
    }

    private static Response give(StoryContext story, String unit, String item, String due) {
        var assignment = story.assignments.of("kien-giang", item, unit);
        story.assignments.due(PROVINCE, assignment, due, "QĐ giao hạn (giả định)");
        return assignment;
    }

    private static void finish(StoryContext story, String unit, Response assignment, String name, String how) {
        story.assignments.act(
                story.people.of(unit), assignment, "complete", Map.of("result", "Đã hoàn thành (giả định)"));
        story.assignments.expectState(
                "confirmed", story.assignments.act(story.people.of(PROVINCE), assignment, "confirm"));
        story.say(name + " completes " + Assignments.words(assignment.json()) + " " + how + "; UBND tỉnh confirms.");
    }

    private static void overseerOnlyReads(StoryContext story, Response assignment) {
        var id = assignment.json().path("id").asText();
        story.people
                .overseer()
                .attempt(Request.post(Service.TASK, "/v1/assignments/" + id + "/start", Body.EMPTY)
                        .ifMatch("\"1\""))
                .requireStatus(403);
        story.people
                .of("ubnd:300")
                .attempt(Request.get(Service.TASK, "/v1/assignments/" + id))
                .requireStatus(404);
        story.say("The overseer may read all of it and change nothing (403); for Thanh Miện it does not exist (404).");
    }

    private static void conditionMet(StoryContext story) {
        var waiting = story.assignments.of("ubnd-tam-duong", "UBTD-D02", "ubnd:03412");
        story.assignments.expectState("waiting", waiting);
        var met = story.assignments.act(
                story.people.of("ubnd:106"),
                waiting,
                "meet-condition",
                Map.of("note", "Tỉnh đã có hướng dẫn (giả định)"));
        story.assignments.expectState("assigned", met);
        story.say("Bình Lư's waiting duty: UBND huyện says that the guidance has come; now it can begin, "
                + "there and at the twelve others that waited for the same.");
    }
}
