package vn.thac.plan.cascade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.directory.unit.PinnedSelector;

/**
 * {@code plan.phrase-decided.v1}: whoever issued a plan has said whom a phrase of it means, or does not mean after all. Who
 * is chosen follows as a member of the phrase.
 *
 * @param words the phrase as it reads
 * @param rule by which the units were found, where one was used
 * @param forUnit whose decision it is: the issuer's, or its heir's
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PhraseDecided(
        UUID planId,
        int edition,
        String addressee,
        String words,
        Step step,
        List<Concerned> units,
        @Nullable PinnedSelector rule,
        String reason,
        NamedUnit forUnit,
        Instant at) {

    /** What is decided. */
    public enum Step implements WireName {
        CHOOSE,
        TAKE_OUT
    }

    /**
     * A unit that is chosen, or taken out.
     *
     * @param items what it holds by the phrase; taken out: what it holds by nothing else
     * @param regimes in which it reports by the phrase; taken out: in which it does by nothing else
     */
    public record Concerned(UUID id, @Nullable String code, String name, List<String> items, List<String> regimes) {

        public static Concerned of(NamedUnit unit, List<String> items, List<String> regimes) {
            return new Concerned(unit.id().value(), unit.code(), unit.name(), items, regimes);
        }
    }
}
