package vn.thac.launcher.story;

import java.time.LocalDate;

/** Lai Châu: from the province's Party committee to the district's, whose plan has no number and no day until it is issued. */
final class FallToTamDuong implements Scene {

    @Override
    public String title() {
        return "Lai Châu: Tam Đường's twenty targets, and down to the communes";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 4, 17));
        stage.plans.issue("48-ctr-tu", "capuy:12");
        stage.say("Tỉnh ủy Lai Châu issues 48-CTr/TU.");
        stage.note(stage.plans.mustFall("48-ctr-tu", new Plans.Fall(1, 1, 0)));
        stage.plans.mustBeFulfilled("28-ct-tw", "capuy:12", "48-ctr-tu");

        stage.day(LocalDate.of(2024, 4, 25));
        stage.plans.issue("211-kh-tu", "capuy:91");
        stage.say("Tỉnh ủy Kiên Giang issues 211-KH/TU; its People's Committee is asked for a plan.");
        stage.note(stage.plans.mustFall("211-kh-tu", new Plans.Fall(1, 1, 0)));
        stage.plans.mustBeFulfilled("28-ct-tw", "capuy:91", "211-kh-tu");

        stage.day(LocalDate.of(2024, 5, 20));
        issueWithoutNumber(stage);
        theDistrictAnswers(stage);
        theCommuneAnswers(stage);
    }

    private static void issueWithoutNumber(Stage stage) {
        stage.plans.issueOn(LocalDate.of(2024, 5, 20), "tam-duong", "capuy:106");
        var plan = stage.plans.read("tam-duong");
        stage.must.hold(plan.path("number").isMissingNode() || plan.path("number").isNull(), "Tam Đường's plan has a number: " + plan);
        stage.must.be("The day of Tam Đường's plan", "2024-05-20", plan.path("date").asText());
        stage.say("Huyện ủy Tam Đường issues its plan: 20 targets, 11 duties; no number is known, the day is made up.");
        stage.note(stage.plans.mustFall("tam-duong", new Plans.Fall(14, 195, 15)));
        stage.plans.mustBeFulfilled("48-ctr-tu", "capuy:106", "tam-duong");
    }

    /** From here on the plans are made up: no real one of these two offices is known. */
    private static void theDistrictAnswers(Stage stage) {
        stage.day(LocalDate.of(2024, 6, 10));
        stage.plans.answer("ubnd-tam-duong", "ubnd:106", "Kế hoạch của UBND huyện Tam Đường (giả định)", OwnPlans.ofTamDuong());
        stage.plans.mustBeFulfilled("tam-duong", "ubnd:106", "ubnd-tam-duong");
        var inherited = stage.people.overseer().get(House.PLAN, "/v1/plans/" + stage.plans.id("ubnd-tam-duong") + "/package").json().path("targets");
        stage.must.be("The targets that UBND huyện Tam Đường took over", 20, inherited.size());
        inherited.forEach(target -> stage.must.hold(!target.path("origins").isEmpty(), "A target has lost its origin: " + target));
        stage.say("UBND huyện Tam Đường drafts from its mandate, with the 20 targets and where they come from, and issues (made up).");
        stage.note(stage.plans.mustFall("ubnd-tam-duong", new Plans.Fall(13, 26, 0)));
        stage.must.be("The assignments that wait", 13,
            stage.plans.total(House.TASK, "/v1/assignments?state=waiting&plan=" + stage.plans.id("ubnd-tam-duong")));
        stage.note("13 communes are asked for a plan; one duty each waits for the province's guidance");
    }

    private static void theCommuneAnswers(Stage stage) {
        stage.day(LocalDate.of(2024, 6, 25));
        stage.plans.answer("ubnd-binh-lu", "ubnd:03412", "Kế hoạch của UBND xã Bình Lư (giả định)", OwnPlans.ofBinhLu());
        stage.plans.mustBeFulfilled("ubnd-tam-duong", "ubnd:03412", "ubnd-binh-lu");
        stage.say("UBND xã Bình Lư does the same (made up): four plans now lie between the Politburo and the commune.");
        var ancestors = stage.plans.read("ubnd-binh-lu").path("ancestors");
        stage.note(stage.plans.mustFall("ubnd-binh-lu", new Plans.Fall(0, 0, 0)));
        stage.must.be("The plans from Bình Lư up to the Politburo", 5, ancestors.size());
    }
}
