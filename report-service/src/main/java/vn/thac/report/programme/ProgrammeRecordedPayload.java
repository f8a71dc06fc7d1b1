package vn.thac.report.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.report.target.MeasuredTarget;
import vn.thac.report.target.Target;

/** What this service reads of {@code programme.recorded.v1}. */
record ProgrammeRecordedPayload(
        UUID programmeId,
        String name,
        @Nullable UUID mergedInto,
        @Nullable UUID foundingPlan,
        List<String> indicators,
        List<Target> targets,
        List<Measure> measures) {

    ProgrammeRecordedPayload {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        targets = targets == null ? List.of() : List.copyOf(targets);
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** Each target with the indicator whose figures answer it. */
    List<MeasuredTarget> measured() {
        return targets.stream().map(this::measured).toList();
    }

    private MeasuredTarget measured(Target target) {
        return measures.stream()
                .filter(measure -> measure.code().equals(target.indicator()))
                .findFirst()
                .map(measure -> new MeasuredTarget(target, measure.figureOf(), measure.direction()))
                .orElseGet(() -> new MeasuredTarget(target, target.indicator(), null));
    }
}
