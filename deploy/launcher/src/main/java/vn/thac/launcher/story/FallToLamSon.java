package vn.thac.launcher.story;

import java.time.LocalDate;

/** Hải Dương: nobody knows the province's document; the district and the commune have theirs. A gap is shown, not an error. */
final class FallToLamSon implements Scene {

    @Override
    public String title() {
        return "Hải Dương: Thanh Miện and Lam Sơn, below a document that nobody knows";
    }

    @Override
    public void play(Stage stage) {
        stage.day(LocalDate.of(2024, 3, 12));
        stage.plans.issue("648-kh-ubnd", "ubnd:300");
        stage.say("UBND huyện Thanh Miện issues 648/KH-UBND.");
        stage.note(stage.plans.mustFall("648-kh-ubnd", new Plans.Fall(17, 17, 17)));

        stage.day(LocalDate.of(2024, 3, 15));
        stage.plans.issue("lam-son", "ubnd:11260");
        stage.say("UBND xã Lam Sơn issues 30/KH-UBND: its own plan, which fulfils its mandate.");
        stage.note(stage.plans.mustFall("lam-son", new Plans.Fall(2, 62, 0)));
        stage.plans.mustBeFulfilled("648-kh-ubnd", "ubnd:11260", "lam-son");

        var chain = stage.people.overseer().get(House.PLAN, "/v1/plans/" + stage.plans.id("lam-son") + "/basis").body();
        stage.must.hold(chain.contains("648/KH-UBND") && chain.contains("28-CT/TW"), "The basis of Lam Sơn's plan misses a document: " + chain);
        stage.must.hold(chain.contains("\"gap\"") || chain.contains("missing"), "The basis of Lam Sơn's plan shows no gap: " + chain);
        stage.say("Basis: 30/KH-UBND → 648/KH-UBND → (a document of Hải Dương that no source names) → 28-CT/TW.");
        stage.must.be("The open mandates of Tỉnh ủy Hải Dương", 1, stage.plans.openMandates("capuy:30").size());
        stage.note("Tỉnh ủy Hải Dương's own mandate stays open: it is on the board, it stops nobody");
    }
}
