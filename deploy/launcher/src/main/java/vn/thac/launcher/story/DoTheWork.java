package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Work lies in inboxes, is taken on, done in time or late, confirmed by who gave it; one duty waits until its condition is met. */
final class DoTheWork implements Scene {

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
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 7, 29));
        inboxes(stage);
        var education = give(stage, EDUCATION, "KG-D13", "2024-09-30");
        var health = give(stage, HEALTH, "KG-D30", "2024-08-31");
        var labour = give(stage, LABOUR, "KG-D01", "2025-06-30");
        give(stage, CULTURE, "KG-D20", "2024-10-31");
        stage.say("UBND tỉnh Kiên Giang sets due dates for four duties by decision (made up: the plan itself has none).");
        for (var taken : List.of(Map.entry(EDUCATION, education), Map.entry(HEALTH, health), Map.entry(LABOUR, labour))) {
            stage.work.step(stage.people.of(taken.getKey()), taken.getValue(), "accept");
            stage.work.mustBe("started", stage.work.step(stage.people.of(taken.getKey()), taken.getValue(), "start"));
        }
        stage.say("Sở GDĐT, Sở Y tế and Sở LĐTBXH take theirs on and begin.");
        overseerOnlyReads(stage, education);
        conditionMet(stage);

        stage.day(LocalDate.of(2024, 8, 20));
        stage.work.step(stage.people.of(EDUCATION), education, "progress", Map.of("percent", 60, "note", "Đã rà soát 9 trên 15 huyện (giả định)"));
        finish(stage, EDUCATION, education, "Sở GDĐT", "in time");
        stage.day(LocalDate.of(2024, 9, 10));
        finish(stage, HEALTH, health, "Sở Y tế", "ten days late");
    }

    private static void inboxes(Stage stage) {
        var table = new Table("inbox of", "work", "plans asked", "reports owed", "lead", "coordinate", "requested");
        for (var unit : List.of(LABOUR, EDUCATION, HEALTH, "ubnd:899", "thac:kg-tinh-doan", "thac:kg-mttq")) {
            var plan = "/v1/assignments?plan=" + stage.plans.id("kien-giang") + "&unit=" + unit;
            var items = inbox(stage, unit);
            table.row(stage.units.name(unit), count(items, "assignment"), count(items, "mandate"), count(items, "obligation"), stage.plans.total(House.TASK, plan + "&role=lead"),
                stage.plans.total(House.TASK, plan + "&role=coordinate"), stage.plans.total(House.TASK, plan + "&relation=requested"));
        }
        stage.teller.table(table);
    }

    private static List<JsonNode> inbox(Stage stage, String unit) {
        var items = stage.inboxes.of(unit);
        stage.must.hold(!items.isEmpty(), "The inbox of " + stage.units.name(unit) + " is empty.");
        return items;
    }

    private static long count(List<JsonNode> items, String kind) {
        return items.stream().filter(item -> item.path("kind").asText().equals(kind)).count();
    }

    private static Answer give(Stage stage, String unit, String item, String due) {
        var assignment = stage.work.of("kien-giang", item, unit);
        stage.work.due(PROVINCE, assignment, due, "QĐ giao hạn (giả định)");
        return assignment;
    }

    private static void finish(Stage stage, String unit, Answer assignment, String name, String how) {
        stage.work.step(stage.people.of(unit), assignment, "complete", Map.of("result", "Đã hoàn thành (giả định)"));
        stage.work.mustBe("confirmed", stage.work.step(stage.people.of(PROVINCE), assignment, "confirm"));
        stage.say(name + " completes " + Work.words(assignment.json()) + " " + how + "; UBND tỉnh confirms.");
    }

    private static void overseerOnlyReads(Stage stage, Answer assignment) {
        var id = assignment.json().path("id").asText();
        stage.people.overseer().attempt("POST", House.TASK, "/v1/assignments/" + id + "/start", Body.NONE, "\"1\"").mustBe(403);
        stage.people.of("ubnd:300").attempt("GET", House.TASK, "/v1/assignments/" + id, null, null).mustBe(404);
        stage.say("The overseer may read all of it and change nothing (403); for Thanh Miện it does not exist (404).");
    }

    private static void conditionMet(Stage stage) {
        var waiting = stage.work.of("ubnd-tam-duong", "UBTD-D02", "ubnd:03412");
        stage.work.mustBe("waiting", waiting);
        var met = stage.work.step(stage.people.of("ubnd:106"), waiting, "meet-condition", Map.of("note", "Tỉnh đã có hướng dẫn (giả định)"));
        stage.work.mustBe("assigned", met);
        stage.say("Bình Lư's waiting duty: UBND huyện says that the guidance has come; now it can begin. Twelve others wait on.");
    }
}
