package vn.thac.launcher.story;

import java.time.LocalDate;

/** Seventeen communes of Thanh Miện fill the sample form, all in time. */
final class ReportThanhMien implements Scene {

    private static final String DISTRICT = "300";

    @Override
    public String title() {
        return "Thanh Miện: the first figures climb";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 10, 22));
        stage.say("Figures of the form are made up (số liệu giả định), the same in every run; no real plan has a form.");
        report(stage, "11260");
        stage.say("UBND xã Lam Sơn reports first: " + Sheet.ofCommune("11260") + ".");
        stage.reports.mustClimb(DISTRICT);
        stage.sample.under(DISTRICT).stream().map(Sample.Territory::code).filter(code -> !code.equals("11260"))
            .forEach(code -> report(stage, code));
        stage.say("The other 16 communes report through the province's system.");
        stage.reports.mustClimb(DISTRICT);
    }

    private static void report(Stage stage, String code) {
        var unit = "ubnd:" + code;
        var sent = stage.reports.send(unit, stage.reports.owed("648-kh-ubnd", "TM-R-SAMPLE", unit, Reports.PERIOD), Sheet.ofCommune(code));
        stage.must.be("Late", false, sent.json().path("late").asBoolean());
        stage.ledger.enter(code, Sheet.ofCommune(code));
        stage.reports.accept(stage.people.of("ubnd:" + DISTRICT), sent);
    }
}
