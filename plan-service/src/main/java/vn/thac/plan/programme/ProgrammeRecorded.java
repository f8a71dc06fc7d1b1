package vn.thac.plan.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.event.Change;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.target.Target;

/**
 * {@code programme.recorded.v1}: how an entry of the register of programmes stands from now on, whole.
 *
 * @param mergedInto the entry that stands for it by now
 * @param foundingPlan the plan of ours that its founding document is, where that is known
 * @param targets what it wants, as packages write targets; its founding plan says it where there are none
 * @param measures its indicators and those of its targets, as they are measured by now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProgrammeRecorded(
        UUID programmeId,
        Step step,
        String name,
        List<String> aliases,
        String kind,
        @Nullable String level,
        NamedUnit holder,
        @Nullable NamedUnit leader,
        @Nullable Period period,
        @Nullable UUID founding,
        @Nullable UUID national,
        List<String> indicators,
        @Nullable String note,
        @Nullable UUID mergedInto,
        @Nullable String reason,
        @Nullable UUID foundingPlan,
        List<Target> targets,
        List<Measure> measures) {

    static final String TYPE = "programme.recorded.v1";

    /** An indicator; {@code figureOf} is the code under which forms ask for its figures. */
    record Measure(String code, String name, String figureOf, String direction) {}

    /** What was done with it. */
    public enum Step implements WireName {
        CREATED,
        CHANGED,
        MERGED,
        UNMERGED,
        HANDED_OVER
    }

    public static ProgrammeRecorded of(
            Registered now,
            Step step,
            NamedUnit holder,
            @Nullable NamedUnit leader,
            @Nullable String reason,
            List<Measure> measures) {
        return new ProgrammeRecorded(
                now.id(),
                step,
                now.name(),
                now.aliases(),
                now.kind(),
                now.level(),
                holder,
                leader,
                now.period(),
                now.founding(),
                now.national(),
                now.indicators(),
                now.note(),
                now.mergedInto(),
                reason,
                now.foundingPlan(),
                now.targets().stream()
                        .map(target -> target.complete(nameOf(target.indicator(), measures)))
                        .toList(),
                measures);
    }

    private static @Nullable String nameOf(@Nullable String indicator, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.code().equals(indicator))
                .map(Measure::name)
                .findFirst()
                .orElse(null);
    }

    /** On the topic of what plans refer to; in order for each programme. */
    public Change change(long version) {
        return new Change("programme", programmeId, version, TYPE, this).amongEventsOf("definition", programmeId);
    }
}
