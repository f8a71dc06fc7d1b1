package vn.thac.report.rollup;

import vn.thac.report.form.Amount;
import vn.thac.report.form.Answer;
import vn.thac.report.form.Rule;

/**
 * One indicator's total in one node: what has come in, and the part of it that was accepted.
 *
 * @param reported how many gave a figure, zero included
 * @param notApplicable how many answered that it doesn't apply to them
 */
public record CellTotal(Amount all, int reported, int notApplicable, int acceptedCount, Amount accepted) {

    public static final CellTotal EMPTY = new CellTotal(Amount.NONE, 0, 0, 0, Amount.NONE);

    /** One reporter's answer. */
    static CellTotal of(Answer answer, boolean isAccepted) {
        if (answer instanceof Answer.Given given) {
            return new CellTotal(given.amount(), 1, 0, isAccepted ? 1 : 0, isAccepted ? given.amount() : Amount.NONE);
        }
        return new CellTotal(Amount.NONE, 0, 1, 0, Amount.NONE);
    }

    CellTotal plus(CellTotal other, Rule rule) {
        return new CellTotal(
                rule.combine(all, other.all),
                reported + other.reported,
                notApplicable + other.notApplicable,
                acceptedCount + other.acceptedCount,
                rule.combine(accepted, other.accepted));
    }

    /** What the level above takes of this: counts always, an amount only where the rule knows how. */
    CellTotal lifted(Rule rule) {
        return rule == Rule.NOT_ADDITIVE
                ? new CellTotal(Amount.NONE, reported, notApplicable, acceptedCount, Amount.NONE)
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
