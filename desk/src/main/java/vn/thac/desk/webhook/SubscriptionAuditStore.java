package vn.thac.desk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.sql.Sql;

/** Who sees a subscription sees what was done to it, also after its end. */
@ApplicationScoped
class SubscriptionAuditStore implements AuditSight {

    @Inject
    SubscriptionStore subscriptions;

    @Override
    public Set<String> aggregates() {
        return Set.of("subscription");
    }

    @Override
    public Sql mayRead(String id) {
        return Sql.of(id + " in (select s.id from subscription s where")
                .add(subscriptions.visible())
                .add(")");
    }
}
