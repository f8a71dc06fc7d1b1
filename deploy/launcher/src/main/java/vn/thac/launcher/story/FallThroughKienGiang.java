package vn.thac.launcher.story;

import java.time.LocalDate;

/** Kiên Giang: the province's People's Committee carries out the Party's plan, and asks departments, districts and unions. */
final class FallThroughKienGiang implements Scene {

    @Override
    public String title() {
        return "Kiên Giang: from the Party to the government, to 31 departments and districts";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 7, 23));
        foretold(stage);
        stage.plans.issue("kien-giang", "ubnd:91");
        stage.say("UBND tỉnh Kiên Giang issues 234/KH-UBND: 78 duties, one deadline.");
        stage.note(stage.plans.mustFall("kien-giang", new Plans.Fall(17, 335, 46)));
        stage.plans.mustBeFulfilled("211-kh-tu", "ubnd:91", "kien-giang");

        var path = stage.people.overseer().get(House.PLAN,
            "/v1/plans/" + stage.plans.id("kien-giang") + "/path-to/" + stage.plans.id("28-ct-tw")).body();
        stage.must.hold(path.contains("211-KH/TU"), "The path from 234/KH-UBND to the Politburo misses 211-KH/TU: " + path);
        stage.say("Path: 234/KH-UBND → 211-KH/TU → 28-CT/TW, from the government's line to the Party's.");
        requested(stage);
    }

    private static void foretold(Stage stage) {
        var foretold = stage.people.of("ubnd:91").post(House.PLAN, "/v1/plans?dryRun=true", Body.yaml(stage.sample.text("plans/kien-giang.yaml"))).json();
        stage.must.be("The mandates foretold", 17, foretold.path("mandates").asInt());
        stage.must.be("The assignments foretold", 335, foretold.path("assignments").asInt());
        stage.must.be("The reports foretold", 46, foretold.path("obligations").asInt());
        stage.say("UBND tỉnh Kiên Giang sends its plan with dryRun: 17 mandates, 335 assignments and 46 reports would follow; nothing has changed.");
    }

    private static void requested(Stage stage) {
        var plan = "plan=" + stage.plans.id("kien-giang");
        var ordered = stage.plans.total(House.TASK, "/v1/assignments?relation=ordered&" + plan);
        var requested = stage.plans.total(House.TASK, "/v1/assignments?relation=requested&" + plan);
        stage.must.be("Ordered and requested assignments together", 335, ordered + requested);
        stage.must.hold(requested > 0, "Nothing is requested of the mass organisations of Kiên Giang.");
        stage.say(ordered + " assignments are ordered; " + requested + " are only requested, of the Front and the unions, which the government can't order.");
    }
}
