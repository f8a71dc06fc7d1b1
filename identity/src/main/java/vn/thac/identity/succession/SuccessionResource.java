package vn.thac.identity.succession;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.identity.search.FindUnit;
import vn.thac.identity.succession.SuccessionStore.Succession;
import vn.thac.identity.unit.Part;

/** Who came after a unit, and whom it came after. */
@Path("/v1/units/{ref}")
@Tag(name = "Units")
public class SuccessionResource {

    private final FindUnit units;
    private final SuccessionStore store;
    private final Directory directory;
    private final Clock clock;

    @Inject
    SuccessionResource(FindUnit units, SuccessionStore store, Directory directory, Clock clock) {
        this.units = units;
        this.store = store;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One step from a unit to another.
     *
     * @param unit the other one; null where the unit was dissolved and nobody carries on
     * @param weight the share that goes over, where somebody has said it
     * @param continues whether it is the unit itself, which took others in
     */
    public record SuccessionView(
            @Nullable NamedUnit unit,
            Part part,

            @Schema(description = "Which function goes over, where only that does") @Nullable
            String function,

            @Nullable BigDecimal weight,
            boolean continues,
            LocalDate takesEffect,
            @Schema(examples = "1654/NQ-UBTVQH15") @Nullable String instrument) {}

    /** Steps in the order of their days. */
    public record Successions(List<SuccessionView> items) {}

    @GET
    @Path("/successors")
    @Operation(
            summary = "Who carries on for a unit that ended or gave something up",
            description = "Its heirs, with day, legal instrument and which part each took over; heirs read their"
                    + " predecessor's past.")
    public Successions successors(
            @PathParam("ref") String ref,
            @QueryParam("on")
                    @Parameter(
                            description = "The day on which the reference is meant; today when not said",
                            example = "2025-06-30")
                    @Nullable
                    LocalDate on) {
        return shown(store.successors(unit(ref, on)), Succession::successor);
    }

    @GET
    @Path("/predecessors")
    @Operation(
            summary = "Whom a unit came after",
            description = "Units that ended or gave something up to this one, with day, legal instrument and which"
                    + " part it took over.")
    public Successions predecessors(
            @PathParam("ref") String ref,
            @QueryParam("on")
                    @Parameter(
                            description = "The day on which the reference is meant; today when not said",
                            example = "2025-07-01")
                    @Nullable
                    LocalDate on) {
        return shown(store.predecessors(unit(ref, on)), Succession::predecessor);
    }

    private UnitId unit(String ref, @Nullable LocalDate on) {
        return units.find(ref, on == null ? Vietnam.today(clock) : on).id();
    }

    private Successions shown(List<Succession> all, Function<Succession, @Nullable UnitId> other) {
        return new Successions(
                all.stream().map(step -> shown(step, other.apply(step))).toList());
    }

    private SuccessionView shown(Succession step, @Nullable UnitId other) {
        Map<UnitId, NamedUnit> named =
                directory.named(Stream.of(other).filter(Objects::nonNull).toList(), step.takesEffect());
        return new SuccessionView(
                other == null ? null : named.get(other),
                step.part(),
                step.function(),
                step.weight(),
                step.continues(),
                step.takesEffect(),
                step.instrument());
    }
}
