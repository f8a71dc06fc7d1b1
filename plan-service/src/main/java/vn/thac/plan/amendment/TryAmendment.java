package vn.thac.plan.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.burden.WeighPlan;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.forecast.ForecastAmendment;
import vn.thac.plan.handdown.HandDown;
import vn.thac.plan.handdown.HandingDown;

/** Tells what an amendment that is about to be taken back has come to. */
@ApplicationScoped
public class TryAmendment {

    private final ForecastAmendment forecast;
    private final HandDown handDown;
    private final WeighPlan weigh;

    TryAmendment(ForecastAmendment forecast, HandDown handDown, WeighPlan weigh) {
        this.forecast = forecast;
        this.handDown = handDown;
        this.weigh = weigh;
    }

    public @Nullable AmendmentTrial of(@Nullable Amending amending) {
        return amending == null ? null : trial(amending);
    }

    private AmendmentTrial trial(Amending amending) {
        PlanId plan = amending.plan();
        LocalDate on = amending.next().day();
        Expansion after = forecast.after(plan);
        HandingDown handed = handDown.foretell(plan, after, on);
        ForecastAmendment.Numbers follows = forecast.forecast(plan, amending.toldOtherwise());
        List<String> sent = amending.named().sent();
        return new AmendmentTrial(
                plan.value(),
                amending.amendment().base() + 1,
                amending.amendment().openWork().wire(),
                amending.changes(),
                sent,
                follows,
                handed.numbers(),
                handed.events(follows.events(after.chunks(sent))),
                weigh.weigh(plan, amending.next().text(), after, handed, on));
    }
}
