package vn.thac.plan.sense;

import java.util.Set;

/** A world with two kinds of document, one indicator, one form and one plan in force. */
enum Known implements Surroundings {
    ONES;

    @Override
    public boolean knowsDocumentKind(String kind) {
        return Set.of("plan", "law").contains(kind);
    }

    @Override
    public boolean knowsUrgency(String word) {
        return word.equals("urgent");
    }

    @Override
    public boolean knowsSecrecy(String word) {
        return word.equals("secret");
    }

    @Override
    public boolean takesSecrets() {
        return false;
    }

    @Override
    public boolean knowsBudgetStep(String word) {
        return word.equals("estimate");
    }

    @Override
    public boolean knowsIndicator(String code) {
        return code.equals("known");
    }

    @Override
    public boolean knowsForm(String code) {
        return code.equals("known-form");
    }

    @Override
    public boolean knowsIssuedPlan(String planId) {
        return planId.equals("issued");
    }
}
