package vn.thac.desk.page.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.directive.Fall.Step;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.service.PlanClient.Cascade;
import vn.thac.desk.page.service.PlanClient.FanOut;
import vn.thac.desk.page.service.PlanClient.Tier;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.directory.vocabulary.WordList;

/** Calls levels and tracks as the vocabulary does. */
@ApplicationScoped
class Tiers {

    @Inject
    Vocabulary vocabulary;

    @Inject
    Frame frame;

    Fall of(UUID plan, FanOut fanOut, Cascade cascade) {
        return new Fall(
                plan,
                !fanOut.done(),
                cascade.asOf(),
                cascade.tiers().stream().map(tier -> step(plan, tier)).toList(),
                step(plan, cascade.total()));
    }

    Chosen chosen(
            UUID plan, @Nullable String level, @Nullable String track, @Nullable String state, boolean asPicture) {
        return new Chosen(
                plan, level, name(WordList.LEVEL, level), track, name(WordList.TRACK, track), state, asPicture);
    }

    private Step step(UUID plan, Tier tier) {
        return new Step(plan, name(WordList.LEVEL, tier.level()), name(WordList.TRACK, tier.track()), tier);
    }

    private @Nullable String name(WordList list, @Nullable String code) {
        return code == null
                ? null
                : vocabulary.word(list, code).map(frame::called).orElse(code);
    }
}
