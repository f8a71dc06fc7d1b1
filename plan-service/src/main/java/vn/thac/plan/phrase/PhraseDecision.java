package vn.thac.plan.phrase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.cascade.PhraseDecided.Step;

/** What was decided of a phrase, by whom, when and why; {@code words} are the phrase as it read then. */
record PhraseDecision(
        String addressee,
        int number,
        Step step,
        String words,
        List<UUID> units,
        @Nullable String rule,
        String reason,
        UnitId forUnit,
        String actor,
        Instant at) {}
