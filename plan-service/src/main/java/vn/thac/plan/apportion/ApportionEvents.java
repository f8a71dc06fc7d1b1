package vn.thac.plan.apportion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.event.Change;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.target.Comparator;

/** Events of an apportionment, in order with those of its plan. Shares are told to others only once they are signed. */
@ApplicationScoped
public class ApportionEvents {

    static final String DRAFTED = "apportionment.drafted.v1";
    static final String COUNTERED = "apportionment.countered.v1";
    static final String ANSWERED = "apportionment.counter-answered.v1";
    static final String DROPPED = "apportionment.dropped.v1";
    static final String FROZEN = "apportionment.frozen.v1";
    static final String LAPSED = "apportionment.lapsed.v1";

    /** {@code apportionment.drafted.v1}; decision counts those on the target. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Drafted(
            UUID apportionmentId,
            UUID planId,
            int edition,
            String target,
            int decision,
            Method method,
            int units,
            Balance balance,
            @Nullable String reason) {}

    /** {@code apportionment.countered.v1} and {@code .counter-answered.v1}; value: the unit's share in the draft now. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Countered(
            UUID apportionmentId,
            UUID planId,
            int edition,
            String target,
            int decision,
            NamedUnit unit,
            BigDecimal value,
            BigDecimal counter,
            String reason,
            Counter.Answer answer,
            @Nullable String answerReason) {}

    /** {@code apportionment.dropped.v1}: that decision was no more than a draft. */
    record Dropped(UUID apportionmentId, UUID planId, int edition, String target, int decision) {}

    /** {@code apportionment.frozen.v1}: what falls on each unit from now on. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Frozen(
            UUID apportionmentId,
            UUID planId,
            int edition,
            String target,
            int decision,
            Method method,
            Balance balance,
            @Nullable String reason,
            @Nullable String number,
            @Nullable LocalDate date,
            List<UnitShare> shares) {}

    /** {@code apportionment.lapsed.v1}: an edition has no such target, or none that can be spread; of what was signed the last. */
    record Lapsed(UUID apportionmentId, UUID planId, int edition, String target, int decision) {}

    /** A unit and what falls on it. */
    record UnitShare(NamedUnit unit, BigDecimal value) {}

    private final Directory directory;
    private final Clock clock;

    ApportionEvents(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public Change drafted(Apportionment now, int edition, @Nullable Comparator comparator) {
        Decision.Draft draft = now.drafted();
        Spread spread = draft.spread();
        return change(
                now,
                DRAFTED,
                new Drafted(
                        now.id(),
                        now.plan().value(),
                        edition,
                        now.target(),
                        draft.number(),
                        spread.method(),
                        spread.shares().size(),
                        Balance.of(spread.total(), spread.sum(), comparator),
                        draft.reason()));
    }

    public Change countered(Apportionment now, int edition, UnitId unit) {
        return change(now, COUNTERED, proposal(now, edition, unit));
    }

    public Change answered(Apportionment now, int edition, UnitId unit) {
        return change(now, ANSWERED, proposal(now, edition, unit));
    }

    public static Change dropped(Apportionment now, int edition, int decision) {
        return change(now, DROPPED, new Dropped(now.id(), now.plan().value(), edition, now.target(), decision));
    }

    public static Change lapsed(Apportionment now, int edition) {
        return change(now, LAPSED, new Lapsed(now.id(), now.plan().value(), edition, now.target(), now.signed()));
    }

    private Countered proposal(Apportionment now, int edition, UnitId unit) {
        Decision.Draft draft = now.drafted();
        Share share = draft.spread().of(unit).orElseThrow();
        Counter counter = Objects.requireNonNull(share.counter());
        return new Countered(
                now.id(),
                now.plan().value(),
                edition,
                now.target(),
                draft.number(),
                directory.named(unit, Vietnam.today(clock)),
                Balance.plain(share.value()),
                Balance.plain(counter.value()),
                counter.reason(),
                counter.answer(),
                counter.answerReason());
    }

    public Change frozen(Apportionment now, int edition, @Nullable Comparator comparator) {
        Decision.Frozen signed = now.inForceNow();
        Spread spread = signed.spread();
        Map<UnitId, NamedUnit> names =
                directory.named(spread.shares().stream().map(Share::unit).toList(), Vietnam.today(clock));
        return change(now, FROZEN, frozen(now, edition, comparator, names));
    }

    static Frozen frozen(
            Apportionment now, int edition, @Nullable Comparator comparator, Map<UnitId, NamedUnit> names) {
        Decision.Frozen signed = now.inForceNow();
        Spread spread = signed.spread();
        return new Frozen(
                now.id(),
                now.plan().value(),
                edition,
                now.target(),
                signed.number(),
                spread.method(),
                Balance.of(spread.total(), spread.sum(), comparator),
                signed.reason(),
                signed.document(),
                signed.date(),
                spread.shares().stream()
                        .map(share -> new UnitShare(
                                Objects.requireNonNull(names.get(share.unit())), Balance.plain(share.value())))
                        .toList());
    }

    private static Change change(Apportionment now, String type, Object payload) {
        return new Change("apportionment", now.id(), now.version(), type, payload)
                .amongEventsOf("plan", now.plan().value());
    }
}
