package vn.thac.plan.amendment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.core.validation.KnownNames;
import vn.thac.core.validation.Shape;
import vn.thac.plan.register.OpenWork;

/** The new text of a plan as it comes in, and what becomes of open work of what falls away. */
@Schema(name = "AmendmentBody")
public record AmendmentBody(
        @JsonProperty("package")
        @Schema(
                name = "package",
                implementation = Object.class,
                description = "As in contract/plan-package.schema.json")
        JsonNode text,

        @Schema(
                description = "recalled: what fell away is not asked any more; stays: it is to be finished",
                type = SchemaType.STRING,
                enumeration = {"recalled", "stays"})
        OpenWork openWork,

        @Schema(description = "The plan, where no line of the basis cites it by a number") @Nullable
        UUID plan) {

    private static final Set<String> FIELDS = Set.of("package", "openWork", "plan");

    /** What was read. */
    record Read(JsonNode text, OpenWork openWork, @Nullable UUID plan) {}

    /** The package itself is checked later. */
    static Read read(JsonNode body) {
        Faults faults = new Faults();
        if (!body.isObject()) {
            faults.add(CoreRefusal.WRONG_TYPE, "", Shape.OBJECT.insteadOf(body));
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                faults.add(
                        CoreRefusal.UNKNOWN_FIELD,
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        new KnownNames(FIELDS).insteadOf(name));
            }
        });
        JsonNode text = body.path("package");
        if (text.isMissingNode() || text.isNull()) {
            faults.add(CoreRefusal.MISSING_VALUE, "/package");
        } else if (!text.isObject()) {
            faults.add(CoreRefusal.WRONG_TYPE, "/package", Shape.OBJECT.insteadOf(text));
        }
        OpenWork openWork = openWork(body.path("openWork"), faults);
        UUID plan = plan(body.path("plan"), faults);
        faults.refuse();
        return new Read(text, openWork, plan);
    }

    private static OpenWork openWork(JsonNode said, Faults faults) {
        if (said.isMissingNode() || said.isNull()) {
            faults.add(CoreRefusal.MISSING_VALUE, "/openWork");
            return OpenWork.STAYS;
        }
        return WireName.find(OpenWork.class, said.asText()).orElseGet(() -> {
            faults.add(
                    CoreRefusal.UNKNOWN_WORD,
                    "/openWork",
                    Map.of("value", said.asText(), "allowed", String.join(", ", WireName.words(OpenWork.class))));
            return OpenWork.STAYS;
        });
    }

    private static @Nullable UUID plan(JsonNode said, Faults faults) {
        if (said.isMissingNode() || said.isNull()) {
            return null;
        }
        try {
            return UUID.fromString(said.asText());
        } catch (IllegalArgumentException noId) {
            faults.add(CoreRefusal.BAD_VALUE, "/plan", Map.of("value", said.asText()));
            return null;
        }
    }
}
