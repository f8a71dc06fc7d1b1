package vn.thac.story.step;

import java.time.LocalDate;
import vn.thac.client.Service;
import vn.thac.story.context.Plans;
import vn.thac.story.context.StoryContext;

/** Hải Dương: nobody knows the province's document; the district and the commune have theirs. A gap, not an error. */
public final class CascadeToLamSon implements Step {

    @Override
    public String title() {
        return "Hải Dương: Thanh Miện and Lam Sơn, below a document that nobody knows";
    }

    @Override
    public void run(StoryContext story) {
        story.day(LocalDate.of(2024, 3, 12));
        story.plans.issue("648-kh-ubnd", "ubnd:300");
        story.say("UBND huyện Thanh Miện issues 648/KH-UBND.");
        story.note(story.plans.expectConsequences("648-kh-ubnd", new Plans.Consequences(17, 17, 17)));

        story.day(LocalDate.of(2024, 3, 15));
        story.plans.issue("lam-son", "ubnd:11260");
        story.say("UBND xã Lam Sơn issues 30/KH-UBND: its own plan, which fulfils its mandate.");
        story.note(story.plans.expectConsequences("lam-son", new Plans.Consequences(2, 62, 0)));
        story.plans.expectFulfilled("648-kh-ubnd", "ubnd:11260", "lam-son");

        var chain = story.people
                .overseer()
                .get(Service.PLAN, "/v1/plans/" + story.plans.id("lam-son") + "/basis")
                .text();
        story.expect.that(
                chain.contains("648/KH-UBND") && chain.contains("28-CT/TW"),
                "The basis of Lam Sơn's plan misses a document: " + chain);
        story.expect.that(
                chain.contains("\"gap\"") || chain.contains("missing"),
                "The basis of Lam Sơn's plan shows no gap: " + chain);
        story.say("Basis: 30/KH-UBND → 648/KH-UBND → (a document of Hải Dương that no source names) → 28-CT/TW.");
        story.expect.equal(
                "The open mandates of Tỉnh ủy Hải Dương",
                1,
                story.plans.openMandates("capuy:30").size());
        story.note("Tỉnh ủy Hải Dương's own mandate stays open: it is on the board, it stops nobody");
    }
}
