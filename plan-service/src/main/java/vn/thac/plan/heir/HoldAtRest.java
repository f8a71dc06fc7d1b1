package vn.thac.plan.heir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import vn.thac.plan.PlanId;
import vn.thac.plan.cascade.FanOut;
import vn.thac.plan.cascade.FanOutStore;

/** Holds a plan for who follows what it asks: until the transaction ends no edition of it and no member comes along. */
@ApplicationScoped
public class HoldAtRest {

    private final FanOutStore fanOuts;

    HoldAtRest(FanOutStore fanOuts) {
        this.fanOuts = fanOuts;
    }

    /** Empty while something of it is on its way, or somebody else has it: then it is asked again later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<AtRest> hold(PlanId plan) {
        return fanOuts.holdLatest(plan).filter(FanOut::hasEnded).map(latest -> new AtRest(fanOuts, latest));
    }
}
