package vn.thac.plan.draft;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.preview.Preview;
import vn.thac.plan.reading.PlanView;

/** A plan that was just made, a draft or in force: the plan, and what is allowed in it but should be known. */
@Schema(name = "Draft")
public record DraftView(@JsonUnwrapped PlanView plan, List<Preview.Warning> warnings) {}
