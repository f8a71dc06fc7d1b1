package vn.thac.plan.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.event.Change;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.duty.Programme.Period;

/**
 * {@code programme.recorded.v1}: how an entry of the register of programmes stands from now on, whole.
 *
 * @param mergedInto the entry that stands for it by now
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgrammeRecorded(
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
        @Nullable String reason) {

    static final String TYPE = "programme.recorded.v1";

    /** What was done with it. */
    enum Step implements WireName {
        CREATED,
        CHANGED,
        MERGED,
        UNMERGED,
        HANDED_OVER
    }

    static ProgrammeRecorded of(
            Registered now, Step step, NamedUnit holder, @Nullable NamedUnit leader, @Nullable String reason) {
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
                reason);
    }

    /** On the topic of what plans refer to; in order for each programme. */
    Change change(long version) {
        return new Change("programme", programmeId, version, TYPE, this).amongEventsOf("definition", programmeId);
    }
}
