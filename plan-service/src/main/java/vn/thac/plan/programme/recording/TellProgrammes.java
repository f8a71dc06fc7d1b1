package vn.thac.plan.programme.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.thac.core.event.Changes;
import vn.thac.core.request.Acting;
import vn.thac.plan.programme.RegisterStore;
import vn.thac.plan.programme.Registered;
import vn.thac.plan.programme.recording.LinkStore.Telling;

/**
 * Tells what follows from changes elsewhere: which programmes composite targets count, and entries whose founding plan has
 * become known or that were told before they had targets.
 */
@ApplicationScoped
class TellProgrammes {

    private static final int AT_ONCE = 200;

    private final LinkStore links;
    private final RegisterStore register;
    private final RecordProgramme record;
    private final Acting acting;
    private final Changes changes;

    TellProgrammes(LinkStore links, RegisterStore register, RecordProgramme record, Acting acting, Changes changes) {
        this.links = links;
        this.register = register;
        this.record = record;
        this.acting = acting;
        this.changes = changes;
    }

    /** Some of them; returns whether there may be more. */
    @Transactional
    public boolean tell() {
        acting.asSystem("programmes", null);
        List<Registered> untold = register.untold(AT_ONCE);
        untold.forEach(record::tellAgain);
        List<UUID> plans = links.take(AT_ONCE);
        List<Telling> news = links.of(plans).stream().filter(Telling::isNews).toList();
        links.told(plans, news.stream().map(one -> one.links().planId()).toList());
        changes.record(news.stream()
                .map(one -> one.links().change(one.id(), one.told() + 1))
                .toList());
        return untold.size() == AT_ONCE || plans.size() == AT_ONCE;
    }
}
