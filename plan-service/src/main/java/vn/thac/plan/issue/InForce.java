package vn.thac.plan.issue;

import java.util.List;
import vn.thac.core.problem.Fault;
import vn.thac.plan.register.Plan;

/** A plan that was just issued, and what is allowed in it but should be known. */
public record InForce(Plan.Issued plan, List<Fault> warnings) {}
