package vn.thac.identity.gazetteer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.LargeBody;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.request.Actor;
import vn.thac.core.time.Vietnam;

/** Takes in the list of territories as CSV. */
@Path("/v1/units/import")
@Tag(name = "Units")
public class GazetteerResource {

    private final ImportGazetteer importGazetteer;
    private final Clock clock;

    @Inject
    GazetteerResource(ImportGazetteer importGazetteer, Clock clock) {
        this.importGazetteer = importGazetteer;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes({"text/csv", "text/plain", "application/octet-stream"})
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Operation(
            operationId = "importUnits",
            summary = "Take in a list of territories with their standard bodies",
            description = """
                    CSV in UTF-8 with the columns code, name, kind, level, parent_code, at most 32,000 rows. Creates the country and its \
                    bodies where absent, registers new territories, renames, retypes and moves changed ones from the day `on`; \
                    the same list twice changes nothing, territories that it does not name stay as they are. \
                    A list with any fault is refused whole; every fault is named with its line.""")
    @RequestBody(content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "Lai Châu", value = """
            code,name,kind,level,parent_code
            12,Lai Châu,tỉnh,province,
            106,Tam Đường,huyện,district,12
            03412,Bình Lư,xã,commune,106
            """)))
    @LargeBody
    public ImportReport importList(
            byte[] file,
            @QueryParam("bodies")
                    @DefaultValue("government,party")
                    @Parameter(
                            description = "Tracks whose standard body each territory gets",
                            example = "government,party")
                    String bodies,
            @QueryParam("on")
                    @Parameter(
                            description = "The day from which the list speaks; today when not said",
                            example = "2024-06-30")
                    @Nullable
                    LocalDate on,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Only find faults and count what would change")
                    boolean dryRun) {
        List<String> tracks = Arrays.stream(bodies.split(","))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
        return importGazetteer.take(file, tracks, on == null ? Vietnam.today(clock) : on, dryRun);
    }
}
