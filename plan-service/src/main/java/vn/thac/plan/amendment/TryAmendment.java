package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.burden.WeighPlan;
import vn.thac.plan.cascade.ForecastAmendment;

/** Tells what an amendment that is about to be taken back has come to. */
@ApplicationScoped
public class TryAmendment {

    private final ForecastAmendment forecast;
    private final WeighPlan weigh;

    TryAmendment(ForecastAmendment forecast, WeighPlan weigh) {
        this.forecast = forecast;
        this.weigh = weigh;
    }

    public @Nullable AmendmentTrial of(@Nullable Amending amending) {
        return amending == null
                ? null
                : new AmendmentTrial(
                        amending.plan().value(),
                        amending.amendment().base() + 1,
                        amending.amendment().openWork().wire(),
                        amending.changes(),
                        amending.named().sent(),
                        forecast.forecast(amending.plan(), amending.toldOtherwise()),
                        weigh.weigh(
                                amending.plan(),
                                amending.next().text(),
                                forecast.after(amending.plan()),
                                amending.next().day()));
    }
}
