package vn.thac.plan.issue;

import vn.thac.plan.expansion.Forecast;
import vn.thac.plan.reading.PlanView;

/** What issuing a draft would come to; nothing has changed. */
public record IssueTrial(PlanView plan, Forecast follows) {}
