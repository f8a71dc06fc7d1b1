package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.cascade.ForecastAmendment;

/** Tells what an amendment that is about to be taken back has come to. */
@ApplicationScoped
public class TryAmendment {

    private final ForecastAmendment forecast;

    TryAmendment(ForecastAmendment forecast) {
        this.forecast = forecast;
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
                        forecast.forecast(amending.plan(), amending.toldOtherwise()));
    }
}
