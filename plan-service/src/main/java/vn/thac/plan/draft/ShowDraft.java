package vn.thac.plan.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import vn.thac.plan.preview.PreviewPlan;
import vn.thac.plan.reading.PlanView;

/** Shows a draft that was just kept with its warnings, in words. */
@ApplicationScoped
public class ShowDraft {

    private final PreviewPlan preview;

    ShowDraft(PreviewPlan preview) {
        this.preview = preview;
    }

    public DraftView of(Drafted drafted, Locale language) {
        return new DraftView(PlanView.of(drafted.plan(), null), preview.warnings(drafted.warnings(), language));
    }
}
