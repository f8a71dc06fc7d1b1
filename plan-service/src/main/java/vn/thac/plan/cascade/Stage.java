package vn.thac.plan.cascade;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * What a fan-out does next; only the steps that are legal exist.
 *
 * <pre>
 * Expanding ⟲ ──allExpanded──▶ Raising ⟲ raised ──allRaised──▶ Sending ⟲ ──allSent──▶ Ended
 * any ──dropped: the plan asks nothing any more──▶ Ended
 * </pre>
 */
sealed interface Stage {

    /** The plan asks nothing any more: what has not gone out stays here. */
    default Ended dropped() {
        return new Ended();
    }

    /** Finds the members of addressee after addressee. */
    record Expanding() implements Stage {
        Raising allExpanded() {
            return new Raising(null);
        }
    }

    /** Raises mandates unit after unit, in the order of ids; {@code upTo} was the last. */
    record Raising(@Nullable UnitId upTo) implements Stage {
        Raising raised(UnitId last) {
            return new Raising(last);
        }

        Sending allRaised() {
            return new Sending();
        }
    }

    /** Tells the members, chunk after chunk. */
    record Sending() implements Stage {
        Ended allSent() {
            return new Ended();
        }
    }

    /** Everything is out. */
    record Ended() implements Stage {}
}
