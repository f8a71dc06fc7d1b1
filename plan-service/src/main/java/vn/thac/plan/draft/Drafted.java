package vn.thac.plan.draft;

import java.util.List;
import vn.thac.core.problem.Fault;
import vn.thac.plan.register.Plan;

/** A draft as it was kept, with what its writer should know of it. */
public record Drafted(Plan.Draft plan, List<Fault> warnings) {}
