package vn.thac.plan.edition;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task and a duty that carries it out, by their keys (R33). */
@Schema(name = "TaskLink")
public record TaskLink(
        @Schema(examples = "KG-2.1") String task,
        @Schema(examples = "KG-D05") String duty) {}
