package vn.thac.task.raise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.task.assignment.Reason;
import vn.thac.task.step.following.FollowPhrase;
import vn.thac.task.step.following.FollowPhrase.Held;

/** Learns who is not meant by a phrase after all, or is again; who is meant for the first time comes as a member. */
@ApplicationScoped
class PhraseDecidedConsumer implements EventHandler {

    @Inject
    FollowPhrase follow;

    @Override
    public String type() {
        return "plan.phrase-decided.v1";
    }

    @Override
    public void handle(Received event) {
        PhraseDecidedPayload decided = event.read(PhraseDecidedPayload.class);
        List<Held> held = new ArrayList<>();
        decided.units().forEach(unit -> unit.items().forEach(item -> held.add(new Held(unit.id(), item))));
        Reason reason = new Reason(decided.reason());
        if (decided.takesOut()) {
            follow.takeOut(decided.planId(), decided.edition(), held, reason);
        } else {
            follow.giveBack(decided.planId(), held, reason);
        }
    }
}
