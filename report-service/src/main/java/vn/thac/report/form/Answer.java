package vn.thac.report.form;

/** What a report says for one indicator. Zero is an amount; not applicable is an answer without one. */
public sealed interface Answer {

    /** A figure, zero included. */
    record Given(Amount amount) implements Answer {}

    /** The indicator has no meaning for this unit. */
    record NotApplicable() implements Answer {}

    static Answer given(Amount amount) {
        return new Given(amount);
    }

    static Answer notApplicable() {
        return new NotApplicable();
    }
}
