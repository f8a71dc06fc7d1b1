package vn.thac.report.rollup;

import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

/**
 * One indicator's total in one node: what has come in, and the part of it that was accepted.
 *
 * @param reported how many gave a figure that is in it, zero included
 * @param notApplicable how many answered that it doesn't apply to them
 * @param from the earliest order of the regimes that supply it; 0 within one regime
 * @param acceptedFrom the same of the accepted part
 */
public record CellTotal(
        Amount all, int reported, int notApplicable, int acceptedCount, Amount accepted, long from, long acceptedFrom) {

    public static final CellTotal EMPTY = new CellTotal(Amount.NONE, 0, 0, 0, Amount.NONE);

    public CellTotal(Amount all, int reported, int notApplicable, int acceptedCount, Amount accepted) {
        this(all, reported, notApplicable, acceptedCount, accepted, 0, 0);
    }

    /** One reporter's figure: as it came in, or as it was accepted. */
    static CellTotal of(OwnReport report, String pin, boolean asAccepted) {
        if (!(report.answers().get(pin) instanceof Answer.Given given)) {
            return EMPTY;
        }
        long order = report.seat().order();
        return asAccepted
                ? new CellTotal(Amount.NONE, 0, 0, 1, given.amount(), 0, order)
                : new CellTotal(given.amount(), 1, 0, 0, Amount.NONE, order, 0);
    }

    CellTotal plus(CellTotal other, Rule rule) {
        return new CellTotal(
                rule.combine(all, other.all),
                reported + other.reported,
                notApplicable + other.notApplicable,
                acceptedCount + other.acceptedCount,
                rule.combine(accepted, other.accepted),
                earliest(reported, from, other.reported, other.from),
                earliest(acceptedCount, acceptedFrom, other.acceptedCount, other.acceptedFrom));
    }

    private static long earliest(int mine, long from, int theirs, long otherFrom) {
        return mine == 0 ? otherFrom : theirs == 0 ? from : Math.min(from, otherFrom);
    }

    /** This, of the places below, beside what units of the place itself gave and what was accepted of them. */
    CellTotal supplied(CellTotal given, CellTotal taken, Rule rule) {
        if (rule == Rule.NOT_ADDITIVE) {
            return plus(given, Rule.SUM).plus(taken, Rule.SUM);
        }
        boolean mine = given.reported > 0 && (reported == 0 || given.from < from);
        boolean mineAccepted = taken.acceptedCount > 0 && (acceptedCount == 0 || taken.acceptedFrom < acceptedFrom);
        CellTotal in = mine ? given : this;
        CellTotal signed = mineAccepted ? taken : this;
        return new CellTotal(
                in.all,
                in.reported,
                notApplicable,
                signed.acceptedCount,
                signed.accepted,
                in.from,
                signed.acceptedFrom);
    }

    /** What the level above takes of this: counts always, an amount only where the rule knows how. */
    CellTotal lifted(Rule rule) {
        return rule == Rule.NOT_ADDITIVE
                ? new CellTotal(Amount.NONE, reported, notApplicable, acceptedCount, Amount.NONE, from, acceptedFrom)
                : this;
    }

    /** Equal as numbers: 1.0 is 1. */
    public boolean sameAs(CellTotal other) {
        return all.sameAs(other.all)
                && accepted.sameAs(other.accepted)
                && reported == other.reported
                && notApplicable == other.notApplicable
                && acceptedCount == other.acceptedCount;
    }
}
