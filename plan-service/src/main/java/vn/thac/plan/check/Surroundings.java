package vn.thac.plan.check;

/** What a package may refer to outside itself. */
public interface Surroundings {

    boolean knowsDocumentKind(String kind);

    boolean knowsIndicator(String code);

    boolean knowsForm(String code);

    boolean knowsIssuedPlan(String planId);
}
