package vn.thac.plan.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import vn.thac.plan.preview.PreviewPlan;
import vn.thac.plan.reading.PlanView;

/** Shows a plan in force with its warnings, in words. */
@ApplicationScoped
public class ShowIssued {

    private final PreviewPlan preview;

    ShowIssued(PreviewPlan preview) {
        this.preview = preview;
    }

    public IssuedView of(InForce issued, Locale language) {
        return new IssuedView(PlanView.of(issued.plan(), null), preview.warnings(issued.warnings(), language));
    }
}
