package vn.thac.plan.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thac.plan.PlanId;
import vn.thac.plan.expansion.FindMembers;
import vn.thac.plan.expansion.Forecast;

/** Tells what the fan-out of an issued plan comes to, before it has run: for an issue that is taken back. */
@ApplicationScoped
public class ForecastFanOut {

    private final FanOutStore fanOuts;
    private final FindMembers members;

    ForecastFanOut(FanOutStore fanOuts, FindMembers members) {
        this.fanOuts = fanOuts;
        this.members = members;
    }

    /** All zeros, and no day, for a plan that reaches nobody. */
    public Forecast forecast(PlanId plan) {
        return fanOuts.latest(plan)
                .map(fanOut -> members.expand(fanOut.terms(), fanOut.on()).forecast(fanOut.on()))
                .orElse(Forecast.OF_NOTHING);
    }
}
