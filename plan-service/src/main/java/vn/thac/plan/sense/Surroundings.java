package vn.thac.plan.sense;

/** What a package may refer to outside itself. */
public interface Surroundings {

    boolean knowsDocumentKind(String kind);

    boolean knowsIndicator(String code);

    boolean knowsForm(String code);

    boolean knowsIssuedPlan(String planId);
}
