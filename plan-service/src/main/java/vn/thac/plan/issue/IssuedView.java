package vn.thac.plan.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.preview.Preview;
import vn.thac.plan.reading.PlanView;

/** A plan that was just issued, and what is allowed in it but should be known. */
@Schema(name = "IssuedPlan")
public record IssuedView(@JsonUnwrapped PlanView plan, List<Preview.Warning> warnings) {}
