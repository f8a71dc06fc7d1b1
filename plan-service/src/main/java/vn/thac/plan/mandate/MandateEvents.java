package vn.thac.plan.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Asks;

/** Events of a mandate: raised, changed, due by another day, fulfilled, excused, recalled, reopened, and with whom it lies. */
public final class MandateEvents {

    /** {@code mandate.raised.v1}; ancestors are those of its plan, itself included; origins the mandates before that it goes on with. */
    record Raised(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Asks asks,
            @Nullable LocalDate due,
            Relation relation,
            LocalDate on,
            List<UUID> ancestors,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> origins) {}

    /** What one has who goes on with a mandate. */
    record Heir(UUID mandateId, UUID unit) {}

    /**
     * {@code mandate.passed-on.v1}: its unit has ended, and heirs go on with it, each in a mandate of its own. Where none can
     * take it in, as it has answered its own, it stays, and its owner is who answers for it; the same tells that the
     * unit does again.
     *
     * @param state passed-on, or where it stands
     */
    record PassedOn(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Asks asks,
            @Nullable LocalDate due,
            Relation relation,
            String state,
            String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Heir> heirs) {}

    /** {@code mandate.joined.v1}: it goes on with what was asked of others too. */
    record Joined(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Ask before,
            Ask after,
            String state,
            List<UUID> origins,
            Instant at) {}

    /** {@code mandate.resumed.v1}: what was passed on is its unit's again. */
    record Resumed(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Asks asks,
            @Nullable LocalDate due,
            Relation relation,
            List<String> duties,
            @Nullable String product,
            String reason) {}

    /**
     * {@code mandate.fulfilled.v1}, again where another plan takes over.
     *
     * @param by null where it was passed on, as it asked
     * @param late after its due date
     * @param duties keys of the duties of the plan that ask it: whoever answers has done them
     * @param product what a duty that only wants this answer produces
     */
    record Fulfilled(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            @Nullable UUID by,
            boolean late,
            Asks asks,
            List<String> duties,
            @Nullable String product) {}

    /** {@code mandate.excused.v1}: nothing is expected any more. */
    record Excused(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            @Nullable String reason) {}

    /** {@code mandate.due-set.v1}: it is expected by another day than before, or by none. */
    record DueSet(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Asks asks,
            @Nullable LocalDate due,
            @Nullable LocalDate was,
            Relation relation,
            @Nullable String reason) {}

    public static final String RECALLED = "mandate.recalled.v1";

    /** {@code mandate.recalled.v1}: the plan that asked it asks nothing any more; {@code reason} is why. */
    record Recalled(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            @Nullable String reason) {}

    /** What is asked, as far as whoever follows needs it. */
    record Ask(
            Asks asks,
            @Nullable LocalDate due,
            Relation relation,
            List<String> duties,
            @Nullable String product) {

        static Ask of(Demand demand) {
            return new Ask(
                    demand.asks(),
                    demand.due(),
                    demand.relation(),
                    demand.duties().stream().sorted().toList(),
                    demand.asks().product());
        }
    }

    /** {@code mandate.changed.v1}: another edition of the plan asks it otherwise; it stands where it stood. */
    record Changed(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Ask before,
            Ask after,
            String state,
            Instant at) {}

    /**
     * {@code mandate.reopened.v1}: it is expected again.
     *
     * @param refused the plan that was no answer; null after an excuse, and where another edition asks it again
     */
    record Reopened(
            UUID mandateId,
            UUID planId,
            int edition,
            NamedUnit unit,
            NamedUnit owner,
            Asks asks,
            @Nullable LocalDate due,
            Relation relation,
            List<String> duties,
            @Nullable String product,
            @Nullable UUID refused,
            @Nullable String reason) {}

    private MandateEvents() {}

    /** {@code names}: of its unit and its owner. */
    public static Change raised(Mandate mandate, Map<UnitId, NamedUnit> names, List<UUID> ancestors) {
        return raised(mandate, names, ancestors, List.of());
    }

    /** Of an heir, with those that it goes on with. */
    public static Change raised(
            Mandate mandate, Map<UnitId, NamedUnit> names, List<UUID> ancestors, List<Mandate> origins) {
        return change(
                mandate,
                "mandate.raised.v1",
                new Raised(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        mandate.demand().asks(),
                        mandate.demand().due(),
                        mandate.demand().relation(),
                        mandate.on(),
                        ancestors,
                        ids(origins)));
    }

    public static Change changed(Mandate before, Mandate after, Map<UnitId, NamedUnit> names, Instant at) {
        return change(
                after,
                "mandate.changed.v1",
                new Changed(
                        after.id().value(),
                        after.plan().value(),
                        after.edition(),
                        name(after.unit(), names),
                        name(after.owner(), names),
                        Ask.of(before.demand()),
                        Ask.of(after.demand()),
                        after.state().wire(),
                        at));
    }

    public static Change fulfilled(Mandate mandate, Map<UnitId, NamedUnit> names) {
        if (!(mandate.state() instanceof MandateState.Fulfilled fulfilled)) {
            throw new IllegalArgumentException(mandate.id() + " is not fulfilled");
        }
        return change(
                mandate,
                "mandate.fulfilled.v1",
                new Fulfilled(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        value(fulfilled.by()),
                        fulfilled.late(),
                        mandate.demand().asks(),
                        duties(mandate),
                        mandate.demand().asks().product()));
    }

    public static Change excused(Mandate mandate, Step step, Map<UnitId, NamedUnit> names) {
        return change(
                mandate,
                "mandate.excused.v1",
                new Excused(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        step.reason()));
    }

    public static Change dueSet(Mandate mandate, Step step, Map<UnitId, NamedUnit> names) {
        return change(
                mandate,
                "mandate.due-set.v1",
                new DueSet(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        mandate.demand().asks(),
                        step.due(),
                        step.was(),
                        mandate.demand().relation(),
                        step.reason()));
    }

    public static Change recalled(Mandate mandate, @Nullable String reason, Map<UnitId, NamedUnit> names) {
        return change(
                mandate,
                RECALLED,
                new Recalled(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        reason));
    }

    /** Another edition of the plan asks it again. */
    public static Change reopened(Mandate mandate, String reason, Map<UnitId, NamedUnit> names) {
        return reopened(mandate, new Step(Step.Kind.REOPEN, null, reason), names);
    }

    public static Change reopened(Mandate mandate, Step step, Map<UnitId, NamedUnit> names) {
        return change(
                mandate,
                "mandate.reopened.v1",
                new Reopened(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        mandate.demand().asks(),
                        mandate.demand().due(),
                        mandate.demand().relation(),
                        duties(mandate),
                        mandate.demand().asks().product(),
                        value(step.plan()),
                        step.reason()));
    }

    /** {@code by}: the mandates of those that go on with it; none where only another answers for it. */
    public static Change passedOn(Mandate mandate, List<Mandate> by, String reason, Map<UnitId, NamedUnit> names) {
        return change(
                mandate,
                "mandate.passed-on.v1",
                new PassedOn(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        mandate.demand().asks(),
                        mandate.demand().due(),
                        mandate.demand().relation(),
                        mandate.state().wire(),
                        reason,
                        by.stream()
                                .map(heir ->
                                        new Heir(heir.id().value(), heir.unit().value()))
                                .toList()));
    }

    public static Change joined(
            Mandate before, Mandate after, List<Mandate> origins, Map<UnitId, NamedUnit> names, Instant at) {
        return change(
                after,
                "mandate.joined.v1",
                new Joined(
                        after.id().value(),
                        after.plan().value(),
                        after.edition(),
                        name(after.unit(), names),
                        name(after.owner(), names),
                        Ask.of(before.demand()),
                        Ask.of(after.demand()),
                        after.state().wire(),
                        ids(origins),
                        at));
    }

    public static Change resumed(Mandate mandate, String reason, Map<UnitId, NamedUnit> names) {
        return change(
                mandate,
                "mandate.resumed.v1",
                new Resumed(
                        mandate.id().value(),
                        mandate.plan().value(),
                        mandate.edition(),
                        name(mandate.unit(), names),
                        name(mandate.owner(), names),
                        mandate.demand().asks(),
                        mandate.demand().due(),
                        mandate.demand().relation(),
                        duties(mandate),
                        mandate.demand().asks().product(),
                        reason));
    }

    private static List<UUID> ids(List<Mandate> mandates) {
        return mandates.stream().map(mandate -> mandate.id().value()).toList();
    }

    private static List<String> duties(Mandate mandate) {
        return mandate.demand().duties().stream().sorted().toList();
    }

    private static @Nullable UUID value(@Nullable PlanId plan) {
        return plan == null ? null : plan.value();
    }

    private static NamedUnit name(UnitId unit, Map<UnitId, NamedUnit> names) {
        return Objects.requireNonNull(names.get(unit));
    }

    private static Change change(Mandate mandate, String type, Object payload) {
        return new Change("mandate", mandate.id().value(), mandate.version(), type, payload);
    }
}
