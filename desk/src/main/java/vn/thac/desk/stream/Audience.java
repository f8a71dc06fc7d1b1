package vn.thac.desk.stream;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thac.core.WireName;

/**
 * Who hears an event, beside those who may read a unit that it names. It is what the services show to whom (their sights);
 * the story holds the two against each other. What nobody has placed here is for administrators.
 */
public enum Audience implements WireName {
    /** Whoever has a token: units, words, programmes. */
    EVERYONE,
    /** A draft is its unit's own, and once that has ended, of who drafts or signs for whoever came after it. */
    DRAFTERS,
    /** Who has a post to act at the unit that it names first: what is that unit's own. */
    OWNERS,
    /** Nobody but whom it names. */
    NAMED,
    /** Who may read the issuer of its plan. */
    ISSUER(Hears.ISSUER),
    /** The issuers of the plans that its plan carries out, too. */
    FOLLOWERS(Hears.ISSUER, Hears.ISSUERS_ABOVE),
    /** Who receives and consolidates what its regime asks. */
    OVERSEERS(Hears.ISSUER, Hears.REGIME),
    /** Those whom its plan names, and everyone below them. */
    ADDRESSED(Hears.ISSUER, Hears.ADDRESSED),
    /** Both: a regime. */
    ASKED(Hears.ISSUER, Hears.REGIME, Hears.ADDRESSED),
    /** Who hears of its plan, and of the other plan that it speaks of, too: what one says of the other is of both. */
    BOTH_PLANS,
    ADMINISTRATORS;

    /** In which role somebody hears it. */
    public enum Hears {
        ISSUER,
        ISSUERS_ABOVE,
        REGIME,
        ADDRESSED
    }

    private static final Set<String> DRAFT_STEPS =
            Set.of("drafted", "revised", "submitted", "returned", "taken-back", "draft-deleted");

    /** What happened, and where it names the other plan. */
    private static final Map<String, String> OTHER_PLANS =
            Map.of("conformance-assessed", "above", "basis-ended", "basis");

    private final Set<Hears> hears = EnumSet.noneOf(Hears.class);

    Audience(Hears... hears) {
        this.hears.addAll(List.of(hears));
    }

    /** Of an event by its wire name, {@code plan.issued.v1}. */
    static Audience of(String type) {
        String[] words = type.split("\\.", -1);
        String about = words[0];
        String happened = words.length > 1 ? words[1] : "";
        return switch (about) {
            case "units", "vocabulary", "programme" -> EVERYONE;
            case "subscription" -> OWNERS;
            case "post", "account", "notice", "definition" -> NAMED;
            case "plan" ->
                DRAFT_STEPS.contains(happened) ? DRAFTERS : OTHER_PLANS.containsKey(happened) ? BOTH_PLANS : ADDRESSED;
            case "mandate", "apportionment", "plan-obligations" -> ISSUER;
            case "assignment", "assignments", "plan-assignments", "condition" -> FOLLOWERS;
            case "regime" -> ASKED;
            case "obligation", "report" -> OVERSEERS;
            default -> ADMINISTRATORS;
        };
    }

    /** The field in which an event of this type names the other plan. */
    static Optional<String> otherPlan(String type) {
        return of(type) == BOTH_PLANS
                ? Optional.ofNullable(OTHER_PLANS.get(type.split("\\.", -1)[1]))
                : Optional.empty();
    }

    /** Whether the plan that it speaks of must be known before it can be given to anybody. */
    boolean waitsForPlan() {
        return !hears.isEmpty() || this == BOTH_PLANS;
    }

    /** Whether the regime must. */
    boolean waitsForRegime() {
        return hears.contains(Hears.REGIME);
    }

    /** Whether whom it names hears it. */
    boolean namesUnits() {
        return this == NAMED || !hears.isEmpty();
    }

    public static Audience[] namingUnits() {
        return Arrays.stream(values()).filter(Audience::namesUnits).toArray(Audience[]::new);
    }

    public static Audience[] with(Hears role) {
        return Arrays.stream(values()).filter(each -> each.hears.contains(role)).toArray(Audience[]::new);
    }
}
