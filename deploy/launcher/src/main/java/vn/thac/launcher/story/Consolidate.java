package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;

/** The department gathers what came in, names who is missing, and one report of each rule goes up to the People's Committee. */
final class Consolidate implements Scene {

    private static final String SILENT = "ubnd:" + ReportKienGiang.MISSING;

    @Override
    public String title() {
        return "Sở LĐTBXH consolidates, names the gap, and sends one report up";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 11, 20));
        stage.inboxes.mustHold(ReportKienGiang.COLLECTOR, "consolidation", period(stage, "KG-R1"), "consolidate");
        theGapHasAName(stage, "KG-R1", 31);
        var words = sign(stage, "KG-R1", "Đã tổng hợp 30/31 đơn vị; còn thiếu UBND huyện Kiên Hải (giả định).", 30);
        stage.inboxes.mustNotHold(ReportKienGiang.COLLECTOR, "consolidation", period(stage, "KG-R1"));
        stage.say("Sở LĐTBXH signs the yearly report over 30 of 31 units; the gap stands in it: " + gap(stage, words) + ".");

        theGapHasAName(stage, "KG-R-SAMPLE", 15);
        var figures = sign(stage, "KG-R-SAMPLE", "Số liệu của 14/15 huyện, thành phố (giả định).", 14);
        stage.must.be("The signed figures of Kiên Giang", stage.ledger.total(ReportKienGiang.PROVINCE), Reports.sheet(figures.path("figures")));
        stage.say("… and the form over 14 of 15 districts: " + stage.ledger.total(ReportKienGiang.PROVINCE) + "; without " + gap(stage, figures) + ".");
        receivedAbove(stage);
    }

    private static void theGapHasAName(Stage stage, String rule, int owing) {
        var all = stage.people.departmentHead().get(House.REPORT, period(stage, rule)).json();
        stage.must.be("The units that owe " + rule, owing, all.path("counts").path("expected").asInt());
        stage.must.be("The units missing in " + rule, 1, all.path("counts").path("missing").asInt());
        stage.must.be("The units late in " + rule, 1, all.path("counts").path("late").asInt());
        var missing = Json.items(stage.people.departmentHead().get(House.REPORT, period(stage, rule) + "?state=missing").json().path("members"));
        stage.must.be("How many are missing by name", 1, missing.size());
        stage.must.be("Who is missing", stage.units.id(SILENT), Units.idIn(missing.get(0).path("unit")));
    }

    private static JsonNode sign(Stage stage, String rule, String narrative, int included) {
        var signed = stage.people.departmentHead().post(House.REPORT, period(stage, rule) + "/consolidate",
            Body.json(Map.of("narrative", narrative))).json();
        stage.must.be("The reports in the consolidation of " + rule, included, signed.path("included").asInt());
        stage.must.be("Its gaps", 1, signed.path("gaps").size());
        stage.must.be("Its receiver", stage.units.id("ubnd:91"), Units.idIn(signed.path("receivers").path(0)));
        return signed;
    }

    private static String period(Stage stage, String rule) {
        return "/v1/regimes/" + stage.reports.regime("kien-giang", rule) + "/periods/" + Reports.PERIOD;
    }

    private static String gap(Stage stage, JsonNode signed) {
        var gap = signed.path("gaps").path(0);
        stage.must.be("The unit of the gap", stage.units.id(SILENT), Units.idIn(gap.path("unit")));
        stage.must.be("Why it is a gap", "missing", gap.path("why").asText());
        return gap.path("unit").path("name").asText();
    }

    private static void receivedAbove(Stage stage) {
        var received = Json.items(stage.people.provinceHead().get(House.REPORT,
            "/v1/consolidations?receiver=ubnd:91&plan=" + stage.plans.id("kien-giang")).json());
        stage.must.be("The consolidated reports that UBND tỉnh Kiên Giang has received", 2, received.size());
        stage.say("UBND tỉnh Kiên Giang has received one report of words and one of figures, not forty-six.");
    }
}
