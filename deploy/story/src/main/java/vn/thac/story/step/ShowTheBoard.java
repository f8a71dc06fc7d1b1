package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.thac.client.Service;
import vn.thac.story.context.Reports;
import vn.thac.story.context.SampleFigures;
import vn.thac.story.context.StoryContext;
import vn.thac.story.context.Table;

/** What the centre sees, by an overseer's eyes: mandates, work, reports and targets, tier by tier. */
public final class ShowTheBoard implements Step {

    private static final Map<String, String> TIERS =
            Map.of("central", "trung ương", "province", "tỉnh", "district", "huyện", "commune", "xã");

    @Override
    public String title() {
        return "The board";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 12, 12));
        mandates(story);
        assignments(story);
        reports(story);
        targets(story);
    }

    private static void mandates(StoryContext story) {
        story.say("Mandates under Directive 28-CT/TW, and who has issued a plan of its own:");
        var board = look(story, Service.PLAN, "/v1/boards/cascade?plan=" + story.plans.id("28-ct-tw"));
        var table = new Table("tier", "track", "mandates", "issued", "not yet", "late");
        board.path("tiers")
                .forEach(tier -> table.row(
                        tier(tier.path("level")),
                        tier.path("track").asText(),
                        tier.path("mandates").asText(),
                        tier.path("fulfilled").asText(),
                        tier.path("open").asText(),
                        tier.path("late").asText()));
        var all = board.path("total");
        table.row(
                "all",
                "",
                all.path("mandates").asText(),
                all.path("fulfilled").asText(),
                all.path("open").asText(),
                all.path("late").asText());
        story.printer.table(table);
        story.expect.equal(
                "The mandates under the directive",
                List.of(68, 7, 61, 0),
                List.of(
                        all.path("mandates").asInt(),
                        all.path("fulfilled").asInt(),
                        all.path("open").asInt(),
                        all.path("late").asInt()));
    }

    private static void assignments(StoryContext story) {
        story.say("Assignments in the four official buckets, and those without a date or waiting:");
        var board = look(story, Service.TASK, "/v1/boards/assignments?plan=" + story.plans.id("28-ct-tw"));
        var table = new Table(
                "tier",
                "done in time",
                "done late",
                "open in time",
                "overdue",
                "no due date",
                "waiting",
                "all",
                "rate");
        board.path("tiers").forEach(tier -> row(table, tier(tier.path("level")), tier.path("counts")));
        row(table, "all", board.path("all"));
        story.printer.table(table);
        story.expect.equal(
                "The assignments in their buckets", List.of(1, 1, 1, 1, 636, 0, 640), buckets(board.path("all")));
    }

    private static void row(Table table, String tier, JsonNode counts) {
        var rate = counts.path("rate");
        var cells = buckets(counts);
        table.row(
                tier,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                rate.isNumber() ? rate.asText() + " %" : "–");
    }

    private static List<Integer> buckets(JsonNode counts) {
        return List.of("doneOnTime", "doneLate", "openInTime", "openOverdue", "noDeadline", "waiting", "total").stream()
                .map(bucket -> counts.path(bucket).asInt(-1))
                .toList();
    }

    private static void reports(StoryContext story) {
        story.say("Reports of " + Reports.PERIOD + ":");
        var table = new Table("rule", "owed", "submitted", "late", "returned", "accepted", "missing");
        for (var plan : List.of("kien-giang", "tam-duong", "648-kh-ubnd")) {
            look(story, Service.REPORT, "/v1/boards/reports?period=" + Reports.PERIOD + "&plan=" + story.plans.id(plan))
                    .path("parts")
                    .forEach(part -> counts(table, part.path("regimeKey").asText(), part.path("all")));
        }
        var form = look(
                story,
                Service.REPORT,
                "/v1/boards/reports?form=" + SampleFigures.FORM + "&period=" + Reports.PERIOD + "&area=dvhc:vn");
        form.path("levels")
                .fields()
                .forEachRemaining(
                        level -> counts(table, "sample form, " + TIERS.get(level.getKey()), level.getValue()));
        counts(table, "sample form, all", form.path("all"));
        story.printer.table(table);
        story.expect.equal("The reports of the sample form", List.of(45, 44, 1, 0, 44, 1), states(form.path("all")));
    }

    private static void counts(Table table, String rule, JsonNode counts) {
        var states = states(counts);
        table.row(rule, states.get(0), states.get(1), states.get(2), states.get(3), states.get(4), states.get(5));
    }

    private static List<Integer> states(JsonNode counts) {
        return List.of("expected", "submitted", "late", "returned", "accepted", "missing").stream()
                .map(state -> counts.path(state).asInt(-1))
                .toList();
    }

    private static void targets(StoryContext story) {
        story.say("Targets of Tam Đường against their latest figures:");
        var board = look(story, Service.REPORT, "/v1/boards/reports?plan=" + story.plans.id("tam-duong"));
        var table = new Table("target", "what", "wanted", "year", "latest", "verdict");
        int silent = 0;
        for (var target : board.path("targets")) {
            if (target.path("latest").isObject()) {
                table.row(
                        target.path("key").asText(),
                        shortly(target.path("latest")
                                .path("figure")
                                .path("name")
                                .asText()),
                        target.path("comparator").asText() + " "
                                + target.path("value").asText() + " "
                                + target.path("unit").asText(),
                        target.path("year").asText("–"),
                        percent(target.path("latest").path("figure")),
                        target.path("verdict").asText() + ", "
                                + target.path("phase").asText());
            } else {
                silent++;
            }
        }
        story.printer.table(table);
        story.expect.equal("The targets of Tam Đường", 20, board.path("targets").size());
        story.expect.equal("Targets without a figure", 18, silent);
        story.note(silent + " further targets have no figure yet: no form asks for them. That is not zero.");
    }

    private static String percent(JsonNode figure) {
        return ExplainAFigure.percent(
                figure.path("numerator").decimalValue(),
                figure.path("denominator").decimalValue());
    }

    private static String shortly(String name) {
        return name.length() <= 48 ? name : name.substring(0, 47) + "…";
    }

    private static JsonNode look(StoryContext story, Service service, String path) {
        return story.people.overseer().get(service, path).json();
    }

    private static String tier(JsonNode level) {
        return TIERS.getOrDefault(level.asText(), level.asText());
    }
}
