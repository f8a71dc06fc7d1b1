package vn.thac.report.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.period.Period;

/**
 * Payload of what becomes of an obligation beside submitting, returning and accepting: it is waived, closed, moved,
 * passed on or reopened, its report withdrawn, reopened or restated. What a step says of itself is there, the rest absent.
 *
 * @param state where it stands from now on
 * @param due the last day in time from now on
 * @param by who decided; absent where the unit itself did, or its end
 * @param number of the decision, where it has one; {@code decidedOn} is its date
 * @param previousDue the due date that was moved; {@code originalDue} is the first
 * @param from who answered for it before
 * @param replaces the version that was in force before
 * @param reviewers who may decide next
 * @param outdated signed reports that contain what has changed: only signing again changes them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationStepped(
        ObligationId obligationId,
        RegimeId regimeId,
        String regime,
        PlanId planId,
        NamedUnit unit,
        NamedUnit owner,
        Period period,
        ReportState state,
        int reportVersion,
        @Nullable LocalDate due,
        @Nullable NamedUnit by,
        Instant at,
        @Nullable String reason,
        @Nullable String number,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate previousDue,
        @Nullable LocalDate originalDue,
        @Nullable NamedUnit from,
        @Nullable LocalDate unitEnded,
        @Nullable Integer replaces,
        List<NamedUnit> reviewers,
        @Nullable List<Outdated> outdated) {

    public static final String WAIVED = "obligation.waived.v1";
    public static final String CLOSED = "obligation.closed.v1";
    public static final String MOVED = "obligation.moved.v1";
    public static final String REOPENED = "obligation.reopened.v1";
    public static final String PASSED_ON = "obligation.passed-on.v1";
    public static final String WITHDRAWN = "report.withdrawn.v1";
    public static final String REPORT_REOPENED = "report.reopened.v1";
    public static final String RESTATEMENT_PROPOSED = "report.restatement-proposed.v1";
    public static final String RESTATEMENT_REFUSED = "report.restatement-refused.v1";
    public static final String RESTATEMENT_WITHDRAWN = "report.restatement-withdrawn.v1";
    public static final String RESTATED = "report.restated.v1";

    /** A consolidated report that was signed over a figure which has changed since. */
    public record Outdated(ConsolidationId consolidationId, int version, NamedUnit unit) {}

    /** The units that a step of the obligation names, as it is. */
    static List<UnitId> units(Obligation o) {
        return Stream.of(List.of(o.unit(), o.owner()), o.reviewers())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    static ObligationStepped of(Obligation after, Why why, Map<UnitId, NamedUnit> named, Instant at) {
        return new ObligationStepped(
                after.id(),
                after.regime(),
                after.regimeKey(),
                after.plan(),
                Objects.requireNonNull(named.get(after.unit())),
                Objects.requireNonNull(named.get(after.owner())),
                after.period(),
                after.progress().state(),
                after.progress().reportVersion(),
                after.due(),
                why.by() == null ? null : named.get(why.by()),
                at,
                why.reason(),
                why.number(),
                why.decidedOn(),
                why.previousDue(),
                after.originalDue(),
                why.from() == null ? null : named.get(why.from()),
                after.unitEnded(),
                why.replaces(),
                after.reviewers().stream()
                        .map(u -> Objects.requireNonNull(named.get(u)))
                        .toList(),
                why.outdated());
    }

    /** What a step says of itself. */
    public record Why(
            @Nullable UnitId by,
            @Nullable String reason,
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate previousDue,
            @Nullable UnitId from,
            @Nullable Integer replaces,
            @Nullable List<Outdated> outdated) {

        /** Who acts and why; nothing more. */
        public static Why said(@Nullable UnitId by, @Nullable String reason) {
            return new Why(by, reason, null, null, null, null, null, null);
        }

        public static Why decided(UnitId by, String reason, @Nullable String number, @Nullable LocalDate on) {
            return new Why(by, reason, number, on, null, null, null, null);
        }

        public Why from(UnitId before) {
            return new Why(by, reason, number, decidedOn, previousDue, before, replaces, outdated);
        }

        public Why moving(@Nullable LocalDate before) {
            return new Why(by, reason, number, decidedOn, before, from, replaces, outdated);
        }

        public Why replacing(int version, List<Outdated> signed) {
            return new Why(by, reason, number, decidedOn, previousDue, from, version, null).outdating(signed);
        }

        public Why outdating(List<Outdated> signed) {
            return new Why(
                    by, reason, number, decidedOn, previousDue, from, replaces, signed.isEmpty() ? null : signed);
        }
    }
}
