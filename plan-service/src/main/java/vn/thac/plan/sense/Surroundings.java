package vn.thac.plan.sense;

/** What a package may refer to outside itself. */
public interface Surroundings {

    boolean knowsDocumentKind(String kind);

    boolean knowsUrgency(String word);

    boolean knowsSecrecy(String word);

    /** Whether documents that are state secrets may be kept here at all. */
    boolean takesSecrets();

    boolean knowsBudgetStep(String word);

    boolean knowsIndicator(String code);

    boolean knowsForm(String code);

    boolean knowsIssuedPlan(String planId);
}
