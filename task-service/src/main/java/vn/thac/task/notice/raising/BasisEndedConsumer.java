package vn.thac.task.notice.raising;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.directory.UnitId;
import vn.thac.task.PlanId;
import vn.thac.task.notice.About;
import vn.thac.task.notice.Notice;
import vn.thac.task.notice.NoticeId;
import vn.thac.task.notice.Said;
import vn.thac.task.plan.PlanStore;

/** A plan rests on one that is not in force any more: its issuer looks at it again. */
@ApplicationScoped
class BasisEndedConsumer implements EventHandler {

    /**
     * What this service reads of {@code plan.basis-ended.v1}.
     *
     * @param state withdrawn, closed or superseded
     */
    record BasisEnded(
            PlanId planId,
            UUID basis,
            String state,
            @Nullable String reason) {}

    @Inject
    PlanStore plans;

    @Inject
    AmendedStore store;

    @Inject
    RaiseNotices raiseNotices;

    @Override
    public String type() {
        return "plan.basis-ended.v1";
    }

    @Override
    public void handle(Received event) {
        BasisEnded ended = event.read(BasisEnded.class);
        UnitId issuer = plans.issuerOf(ended.planId())
                .orElseThrow(
                        () -> new IllegalStateException("a basis of a plan that was never issued: " + ended.planId()));
        Said said = new Said(
                store.nameOf(ended.basis()).orElse(null),
                ended.basis(),
                null,
                ended.state(),
                ended.reason(),
                List.of());
        raiseNotices.raise(List.of(new Notice(
                NoticeId.next(),
                About.BASIS_ENDED,
                issuer,
                issuer,
                ended.planId(),
                null,
                ended.basis(),
                null,
                null,
                said)));
    }
}
