package vn.thac.plan.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.thac.core.request.Acting;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;
import vn.thac.plan.document.CitationStore.Citation;
import vn.thac.plan.document.ResolveCitations;

/** A unit says that what its plans cite is not the plan of ours that it was taken for. */
@ApplicationScoped
public class UndoCitation {

    private final Acting acting;
    private final ActingUnit actingUnit;
    private final Access access;
    private final ResolveCitations citations;
    private final ShrinkAncestors shrink;

    UndoCitation(
            Acting acting, ActingUnit actingUnit, Access access, ResolveCitations citations, ShrinkAncestors shrink) {
        this.acting = acting;
        this.actingUnit = actingUnit;
        this.access = access;
        this.citations = citations;
        this.shrink = shrink;
    }

    @Transactional
    List<Citation> undo(UUID document, String reason) {
        UnitId unit = actingUnit.require();
        access.require(Duty.DRAFT, unit);
        List<Citation> linked = citations.requireLinked(document, unit);
        acting.because(reason);
        citations.undo(linked, acting.actor().name(), reason);
        shrink.after(linked, reason);
        return linked;
    }
}
