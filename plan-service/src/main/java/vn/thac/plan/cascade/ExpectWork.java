package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.register.PlanStore;

/** How many obligations a plan's first periods must bring: one for each periodic regime and unit that reports. */
@ApplicationScoped
class ExpectWork {

    @Inject
    PlanStore plans;

    @Inject
    FanOutStore members;

    long obligations(PlanId id) {
        PlanPackage plan = plans.find(id)
                .map(stored -> PackageReader.typed(PackageReader.stored(stored.body())))
                .orElseThrow();
        long expected = 0;
        for (ReportingLine rule : plan.reporting()) {
            if (rule.opensByItself()) {
                List<String> who = new ArrayList<>();
                rule.who().forEach(key -> who.addAll(PlanPackage.leaves(key, plan.addresseesByKey())));
                expected += members.reporters(id, who);
            }
        }
        return expected;
    }
}
