package vn.thac.plan;

import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.answering.StepResource;
import vn.thac.plan.basis.BasisResource;
import vn.thac.plan.cascade.RunFanOut;
import vn.thac.plan.citation.SpreadAncestors;
import vn.thac.plan.content.Content;
import vn.thac.plan.document.DocumentStore;
import vn.thac.plan.duty.Duty;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.forecast.ForecastFanOut;
import vn.thac.plan.fulfilment.FulfilMandates;
import vn.thac.plan.handdown.HandDown;
import vn.thac.plan.mandate.Mandate;
import vn.thac.plan.mandatelist.MandateQuery;
import vn.thac.plan.newcomer.NewcomerResource;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.progress.FanOutResource;
import vn.thac.plan.register.PlanRow;
import vn.thac.plan.target.Target;
import vn.thac.testing.house.HouseRules;

/** The shape of the service. */
class ArchitectureTest {

    @Test
    void the_service_keeps_the_house_rules() {
        HouseRules.ofService(PlanId.class, UnitId.class).check();
    }

    @Test
    void a_plan_is_read_then_kept_then_asks_then_reaches_its_addressees() {
        HouseRules.of(PlanId.class)
                .arrowsGoBackIn(
                        Duty.class,
                        Target.class,
                        PlanPackage.class,
                        Content.class,
                        DocumentStore.class,
                        PlanRow.class,
                        BasisResource.class,
                        Mandate.class,
                        MandateQuery.class,
                        FulfilMandates.class,
                        StepResource.class,
                        SpreadAncestors.class,
                        Expansion.class,
                        HandDown.class,
                        RunFanOut.class,
                        FanOutResource.class,
                        ForecastFanOut.class,
                        NewcomerResource.class)
                .check();
    }
}
