package vn.thac.plan.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.FanOutStore;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.FindMembers;

/** Tells what the fan-out of an issued plan comes to, before it has run: for an issue that is taken back. */
@ApplicationScoped
public class ForecastFanOut {

    private final FanOutStore fanOuts;
    private final FindMembers members;

    ForecastFanOut(FanOutStore fanOuts, FindMembers members) {
        this.fanOuts = fanOuts;
        this.members = members;
    }

    /** What the latest edition of a plan comes to; empty for a plan that reaches nobody. */
    public Optional<Expansion> expansion(PlanId plan) {
        return fanOuts.latest(plan).map(fanOut -> members.expand(fanOut.terms(), fanOut.on()));
    }
}
