package vn.thac.report.programme;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.report.PlanId;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Target;

/**
 * What a programme wants, target by target: what its entry says; else what its founding plan says, of the entry's
 * indicators where it names any; else those indicators, of which nobody says what they are to reach.
 *
 * @param plan whose targets they are, where they are a plan's
 * @param unsaid its indicators of which nobody says what they are to reach: they must hold, and nobody can judge them
 */
public record Listed(
        UUID programme,
        String name,
        Source source,
        @Nullable PlanId plan,
        List<MeasuredTarget> targets,
        List<MeasuredTarget> unsaid) {

    /** Who says what is on the list. */
    public enum Source implements WireName {
        ENTRY,
        FOUNDING_PLAN,
        INDICATORS
    }

    /** An entry of the register as it was told, with the targets of its founding plan as far as that is known here. */
    record Entry(
            UUID id,
            String name,
            @Nullable PlanId foundingPlan,
            List<String> indicators,
            List<MeasuredTarget> targets,
            List<Measure> measures,
            List<MeasuredTarget> ofFoundingPlan) {}

    /** Whether anything is on the list. */
    public boolean isKnown() {
        return !targets.isEmpty() || !unsaid.isEmpty();
    }

    static Listed of(Entry entry) {
        if (!entry.targets().isEmpty()) {
            return new Listed(entry.id(), entry.name(), Source.ENTRY, null, entry.targets(), List.of());
        }
        List<MeasuredTarget> founding = entry.ofFoundingPlan().stream()
                .filter(measured -> !measured.target().composite())
                .filter(measured -> entry.indicators().isEmpty() || measures(measured, entry.indicators()))
                .toList();
        List<MeasuredTarget> unsaid = withoutTarget(entry, founding);
        return founding.isEmpty()
                ? new Listed(entry.id(), entry.name(), Source.INDICATORS, null, List.of(), unsaid)
                : new Listed(entry.id(), entry.name(), Source.FOUNDING_PLAN, entry.foundingPlan(), founding, unsaid);
    }

    private static boolean measures(MeasuredTarget measured, List<String> indicators) {
        return indicators.contains(String.valueOf(measured.target().indicator()))
                || indicators.contains(String.valueOf(measured.figureOf()));
    }

    private static List<MeasuredTarget> withoutTarget(Entry entry, List<MeasuredTarget> targets) {
        Set<String> measured = targets.stream()
                .flatMap(one -> Stream.of(String.valueOf(one.target().indicator()), String.valueOf(one.figureOf())))
                .collect(Collectors.toSet());
        return entry.indicators().stream()
                .filter(code -> !measured.contains(code))
                .map(code -> bare(code, entry.measures()))
                .toList();
    }

    private static MeasuredTarget bare(String code, List<Measure> measures) {
        Measure known = measures.stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElse(null);
        Target target = new Target(
                code, code, known == null ? null : known.name(), null, null, null, null, null, null, true, false, null);
        return known == null
                ? new MeasuredTarget(target, code, null)
                : new MeasuredTarget(target, known.figureOf(), known.direction());
    }
}
