package vn.thac.launcher.story;

import java.time.LocalDate;
import java.util.List;

/** The Politburo issues Directive 28-CT/TW, and three provincial Party committees are asked for a plan of their own. */
final class IssueDirective implements Scene {

    @Override
    public String title() {
        return "The directive";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2023, 12, 25));
        stage.plans.issue("28-ct-tw", "capuy:vn");
        stage.say("Bộ Chính trị drafts Directive 28-CT/TW and issues it.");
        stage.note(stage.plans.mustFall("28-ct-tw", new Plans.Fall(3, 3, 0)));
        for (var committee : List.of("capuy:12", "capuy:30", "capuy:91")) {
            var open = stage.plans.openMandates(committee);
            stage.must.be("The open mandates of " + stage.units.name(committee), 1, open.size());
            stage.must.be("What is asked of " + stage.units.name(committee), "own-plan", open.get(0).path("asks").asText());
            stage.inboxes.mustHold(committee, "mandate", open.get(0).path("id").asText(), "draft");
            stage.say(stage.units.name(committee) + " finds a mandate in its inbox: a plan of its own.");
        }
    }
}
