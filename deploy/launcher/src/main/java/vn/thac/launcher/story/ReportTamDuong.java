package vn.thac.launcher.story;

import java.time.LocalDate;

/** Thirteen communes of Tam Đường fill the form; the People's Committee of the district reports the year to the Party committee. */
final class ReportTamDuong implements Scene {

    private static final String DISTRICT = "106";

    @Override
    public String title() {
        return "Tam Đường: thirteen communes and the report of the year";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 12, 5));
        stage.sample.under(DISTRICT).forEach(commune -> report(stage, commune.code()));
        stage.say("13 communes report, Bình Lư by its own account, twelve through the province's system; UBND huyện accepts.");
        stage.reports.mustClimb(DISTRICT);

        for (var owed : new String[][] {{"TD-R1", "2024-H2"}, {"TD-R2", "2024"}}) {
            var sent = stage.reports.send("ubnd:" + DISTRICT, stage.reports.owed("tam-duong", owed[0], "ubnd:" + DISTRICT, owed[1]),
                "Kết quả năm 2024 (giả định): " + stage.ledger.total(DISTRICT));
            stage.reports.accept(stage.people.of("capuy:" + DISTRICT), sent);
        }
        stage.say("UBND huyện Tam Đường reports the second half and the year 2024; Huyện ủy accepts.");
    }

    private static void report(Stage stage, String code) {
        var unit = "ubnd:" + code;
        var sheet = Sheet.ofCommune(code);
        var sent = stage.reports.send(unit, stage.reports.owed("tam-duong", "TD-R-SAMPLE", unit, Reports.PERIOD), sheet);
        stage.ledger.enter(code, sheet);
        stage.reports.accept(stage.people.of("ubnd:" + DISTRICT), sent);
    }
}
