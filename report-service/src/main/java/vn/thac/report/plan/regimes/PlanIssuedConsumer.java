package vn.thac.report.plan.regimes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.report.PlanId;

/** Plans were issued: their regimes are opened, those of a run together. */
@ApplicationScoped
class PlanIssuedConsumer implements EventHandler {

    /** Each is in memory with all that reports need of it. */
    private static final int MOST_AT_ONCE = 100;

    @Inject
    OpenRegimes openRegimes;

    @Override
    public String type() {
        return "plan.issued.v1";
    }

    @Override
    public void handle(Received event) {
        handleAll(List.of(event));
    }

    /** One statement takes a plan once, so a plan that comes again begins anew behind those before it. */
    @Override
    public void handleAll(List<Received> events) {
        Map<PlanId, PlanIssuedPayload> together = new LinkedHashMap<>();
        for (Received event : events) {
            PlanIssuedPayload plan = event.read(PlanIssuedPayload.class);
            if (together.size() == MOST_AT_ONCE || together.containsKey(plan.planId())) {
                open(together);
            }
            together.put(plan.planId(), plan);
        }
        open(together);
    }

    private void open(Map<PlanId, PlanIssuedPayload> together) {
        openRegimes.open(List.copyOf(together.values()));
        together.clear();
    }
}
