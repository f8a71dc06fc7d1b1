package vn.thac.report.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.core.time.Vietnam;
import vn.thac.report.decision.DecideWithPlan.Grounds;
import vn.thac.report.decision.FollowPhrase;
import vn.thac.report.decision.FollowPhrase.Reporting;
import vn.thac.report.expansion.MembershipStore;

/** Learns who is not meant by a phrase after all, or is again; who is meant for the first time comes as a member. */
@ApplicationScoped
class PhraseDecidedConsumer implements EventHandler {

    @Inject
    FollowPhrase follow;

    @Inject
    MembershipStore memberships;

    @Override
    public String type() {
        return FollowPhrase.TYPE;
    }

    @Override
    public void handle(Received event) {
        PhraseDecidedPayload decided = event.read(PhraseDecidedPayload.class);
        List<Reporting> reporting = new ArrayList<>();
        decided.units().forEach(unit -> unit.regimes().forEach(key -> reporting.add(new Reporting(unit.id(), key))));
        Grounds grounds = new Grounds(decided.forUnit().id(), decided.reason(), null, null);
        if (decided.takesOut()) {
            memberships.leave(decided.planId(), decided.addressee(), decided.ids(), Vietnam.dayOf(decided.at()));
            follow.takeOut(decided.planId(), reporting, grounds);
        } else {
            follow.giveBack(decided.planId(), reporting, grounds);
        }
    }
}
