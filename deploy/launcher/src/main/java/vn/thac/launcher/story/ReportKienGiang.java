package vn.thac.launcher.story;

import java.time.LocalDate;
import java.util.List;

/**
 * Kiên Giang before 10/11: departments in words, districts in words and figures.
 * One district's figure is returned and comes back corrected, one district is late, one stays missing.
 */
final class ReportKienGiang implements Scene {

    static final String PROVINCE = "91";
    static final String MISSING = "912";
    static final String LATE = "911";
    private static final String MISTYPED = "906";
    static final String COLLECTOR = "thac:kg-so-ldtbxh";

    @Override
    public String title() {
        return "Kiên Giang: in time, returned and corrected, late, missing";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 11, 5));
        departments(stage);
        var districts = stage.sample.under(PROVINCE).stream().map(Sample.Territory::code)
            .filter(code -> !List.of(MISSING, LATE, MISTYPED).contains(code)).toList();
        districts.forEach(code -> accepted(stage, code, false));
        stage.say(districts.size() + " districts send words and figures in time; Sở LĐTBXH accepts them.");
        stage.reports.mustClimb(PROVINCE);
        returnedAndCorrected(stage);
        lateAndMissing(stage);
    }

    private static void departments(Stage stage) {
        var departments = stage.sample.yaml("units.yaml").findValuesAsText("ref").stream()
            .filter(ref -> ref.startsWith("thac:kg-")).filter(ref -> owes(stage, ref)).toList();
        stage.must.be("The departments that owe KG-R1", 16, departments.size());
        departments.forEach(unit -> words(stage, unit));
        stage.say("16 departments and offices report in words through Sở LĐTBXH, which accepts.");
    }

    private static boolean owes(Stage stage, String unit) {
        return Json.items(stage.people.overseer().get(House.REPORT, "/v1/obligations?unit=" + unit
            + "&plan=" + stage.plans.id("kien-giang") + "&period=" + Reports.PERIOD).json()).size() > 0;
    }

    private static void words(Stage stage, String unit) {
        var sent = stage.reports.send(unit, stage.reports.owed("kien-giang", "KG-R1", unit, Reports.PERIOD),
            "Kết quả thực hiện Kế hoạch 234/KH-UBND năm 2024 (giả định).");
        stage.reports.accept(stage.people.departmentHead(), sent);
    }

    private static void accepted(Stage stage, String code, boolean late) {
        words(stage, "ubnd:" + code);
        var sent = figures(stage, code, Sheet.ofDistrict(code));
        stage.must.be("Whether the report of " + code + " is late", late, sent.json().path("late").asBoolean());
        stage.reports.accept(stage.people.departmentHead(), sent);
    }

    private static Answer figures(Stage stage, String code, Sheet sheet) {
        var unit = "ubnd:" + code;
        var sent = stage.reports.send(unit, stage.reports.owed("kien-giang", "KG-R-SAMPLE", unit, Reports.PERIOD), sheet);
        stage.ledger.enter(code, sheet);
        return sent;
    }

    private static void returnedAndCorrected(Stage stage) {
        stage.day(LocalDate.of(2024, 11, 7));
        words(stage, "ubnd:" + MISTYPED);
        var right = Sheet.ofDistrict(MISTYPED);
        var sent = figures(stage, MISTYPED, right.mistyped());
        var id = sent.json().path("id").asText();
        stage.inboxes.mustHold(COLLECTOR, "review", id, "accept");
        stage.say("Giồng Riềng reports " + right.mistyped() + ": a digit is missing.");
        stage.reports.mustClimb(PROVINCE);
        var returned = stage.reports.sendBack(stage.people.departmentHead(), sent, Sheet.CERTIFIED, "implausible",
            "Tử số chỉ bằng khoảng một phần mười mẫu số; đề nghị kiểm tra lại.");
        stage.ledger.strike(MISTYPED);
        var back = stage.inboxes.mustHold("ubnd:" + MISTYPED, "obligation", id, "submit");
        stage.must.hold(back.path("reason").asText().contains("kiểm tra lại"), "The returned report lies in the inbox without its reason: " + back);
        stage.inboxes.mustNotHold(COLLECTOR, "review", id);
        stage.say("Sở LĐTBXH returns it, with a reason on that one figure; it no longer counts, and is back in the inbox of Giồng Riềng.");
        stage.reports.mustClimb(PROVINCE);

        stage.day(LocalDate.of(2024, 11, 8));
        var corrected = stage.reports.send("ubnd:" + MISTYPED, returned, right);
        stage.ledger.enter(MISTYPED, right);
        stage.must.be("The version of the corrected report", 2, corrected.json().path("reportVersion").asInt());
        stage.must.be("Whether the corrected report is late", false, corrected.json().path("late").asBoolean());
        stage.reports.accept(stage.people.departmentHead(), corrected);
        stage.inboxes.mustNotHold("ubnd:" + MISTYPED, "obligation", id);
        stage.inboxes.mustNotHold(COLLECTOR, "review", id);
        stage.say("Giồng Riềng corrects it the next day: version 2, accepted, still in time. Both rounds are kept.");
        var rounds = stage.people.of("ubnd:" + MISTYPED).get(House.REPORT, Reports.path(corrected, "rounds")).json();
        stage.must.be("The rounds of Giồng Riềng's report", 2, rounds.size());
        stage.reports.mustClimb(PROVINCE);
    }

    private static void lateAndMissing(Stage stage) {
        stage.day(LocalDate.of(2024, 11, 12));
        accepted(stage, LATE, true);
        stage.say("Phú Quốc reports on 12/11: taken, and marked late. Kiên Hải is silent.");
        stage.reports.mustClimb(PROVINCE);
    }
}
