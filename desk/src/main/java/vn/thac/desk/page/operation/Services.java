package vn.thac.desk.page.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.service.OperationsClient;
import vn.thac.desk.page.service.OperationsClient.OfDesk;
import vn.thac.desk.page.service.OperationsClient.OfIdentity;
import vn.thac.desk.page.service.OperationsClient.OfPlan;
import vn.thac.desk.page.service.OperationsClient.OfReport;
import vn.thac.desk.page.service.OperationsClient.OfTask;

/** All services by name, in the order in which events go through them. */
@ApplicationScoped
class Services {

    private final Map<String, OperationsClient> byName = new LinkedHashMap<>();

    @Inject
    Services(
            @RestClient OfIdentity identity,
            @RestClient OfPlan plan,
            @RestClient OfTask task,
            @RestClient OfReport report,
            @RestClient OfDesk desk) {
        byName.put("identity", identity);
        byName.put("plan-service", plan);
        byName.put("task-service", task);
        byName.put("report-service", report);
        byName.put("desk", desk);
    }

    Map<String, OperationsClient> all() {
        return byName;
    }

    OperationsClient of(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }
}
