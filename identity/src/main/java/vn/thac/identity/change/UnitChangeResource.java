package vn.thac.identity.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.Faults;
import vn.thac.core.request.Actor;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.identity.search.UnitView;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/** What can happen to a unit, each from a day on. The reference counts on that day; If-Match carries its version. */
@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
@RolesAllowed(Actor.ADMINISTRATOR)
public class UnitChangeResource {

    private final RenameUnit renameUnit;
    private final MoveUnit moveUnit;
    private final RecodeUnit recodeUnit;
    private final RetypeUnit retypeUnit;
    private final EndUnit endUnit;
    private final ReopenUnit reopenUnit;
    private final WithdrawUnit withdrawUnit;
    private final Clock clock;

    @Inject
    UnitChangeResource(
            RenameUnit renameUnit,
            MoveUnit moveUnit,
            RecodeUnit recodeUnit,
            RetypeUnit retypeUnit,
            EndUnit endUnit,
            ReopenUnit reopenUnit,
            WithdrawUnit withdrawUnit,
            Clock clock) {
        this.renameUnit = renameUnit;
        this.moveUnit = moveUnit;
        this.recodeUnit = recodeUnit;
        this.retypeUnit = retypeUnit;
        this.endUnit = endUnit;
        this.reopenUnit = reopenUnit;
        this.withdrawUnit = withdrawUnit;
        this.clock = clock;
    }

    /** Another name from a day on. */
    @Schema(example = "{\"name\": \"UBND phường Tam Đường\", \"on\": \"2025-07-01\"}")
    public record Renaming(
            @NotNull @Size(max = UnitName.LONGEST) @Pattern(regexp = UnitName.FORM)
            String name,

            @Nullable @Size(max = UnitName.LONGEST) @Pattern(regexp = UnitName.FORM)
            String shortName,

            @NotNull LocalDate on) {}

    /** Another parent in a tree from a day on; without a parent it leaves the tree. */
    @Schema(example = "{\"tree\": \"command\", \"parent\": \"ubnd:12\", \"on\": \"2025-07-01\"}")
    public record Moving(
            @NotBlank String tree,

            @Schema(description = "Reference of the unit above; absent: it leaves the tree") @Nullable
            String parent,

            @NotNull LocalDate on) {}

    /** Another code of a scheme from a day on; without a code it loses the one it has. */
    @Schema(example = "{\"scheme\": \"dvhc\", \"code\": \"03390\", \"on\": \"2025-07-01\"}")
    public record Recoding(
            @NotBlank String scheme,

            @Nullable @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._-]{0,59}")
            String code,

            @NotNull LocalDate on) {}

    /** Another kind, level or area from a day on; what is not said stays. */
    @Schema(example = "{\"kind\": \"thị trấn\", \"on\": \"2024-01-01\"}")
    public record Retyping(
            @Schema(description = "What sort of unit it becomes, by code or words; of a territory one of /v1/kinds")
            @NotBlank
            @Size(max = 60)
            @Pattern(regexp = UnitName.FORM)
            String kind,

            @Nullable String level,
            @Nullable String area,
            @NotNull LocalDate on) {}

    /**
     * The first day on which it is no more, and who carries on.
     *
     * @param heirs as they stand on that day: one has all of it, of several each a share, none means that it is
     *     dissolved; they may read what it left
     */
    @Schema(example = """
            {"on": "2025-07-01", "heirs": ["ubnd:91"], "instrument": "202/2025/QH15"}
            """)
    public record Ending(
            @NotNull LocalDate on,
            @Nullable @Size(max = 100) List<@NotBlank String> heirs,
            @Nullable @Size(max = 500) String instrument) {}

    /** Why what was said should never have been. */
    @Schema(example = "{\"reason\": \"Đăng ký nhầm\"}")
    public record Mistake(
            @NotBlank @Size(max = 1000) @Pattern(regexp = UnitName.FORM)
            String reason) {}

    @POST
    @Path("/{ref}/rename")
    @Idempotent
    @Operation(summary = "Give a unit another name from a day on")
    @APIResponseSchema(UnitView.class)
    public RestResponse<UnitView> rename(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Renaming to) {
        Faults faults = new Faults();
        Optional<UnitName> name = UnitName.read(to.name(), to.shortName(), "", faults);
        faults.refuse();
        return answer(renameUnit.rename(ref, to.on(), name.orElseThrow(), ifMatch), to.on());
    }

    @POST
    @Path("/{ref}/move")
    @Idempotent
    @Operation(summary = "Put a unit under another parent from a day on")
    @APIResponseSchema(UnitView.class)
    public RestResponse<UnitView> move(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Moving to) {
        return answer(moveUnit.move(ref, to.on(), to.tree(), to.parent(), ifMatch), to.on());
    }

    @POST
    @Path("/{ref}/recode")
    @Idempotent
    @Operation(summary = "Give a unit another code from a day on")
    @APIResponseSchema(UnitView.class)
    public RestResponse<UnitView> recode(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Recoding to) {
        return answer(recodeUnit.recode(ref, to.on(), to.scheme(), to.code(), ifMatch), to.on());
    }

    @POST
    @Path("/{ref}/retype")
    @Idempotent
    @Operation(
            summary = "Make a unit one of another kind, level or area from a day on",
            description = "What it was before that day stays as it was.")
    @APIResponseSchema(UnitView.class)
    public RestResponse<UnitView> retype(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Retyping to) {
        var wanted = new RetypeUnit.Retyping(to.kind(), to.level(), to.area());
        return answer(retypeUnit.retype(ref, to.on(), wanted, ifMatch), to.on());
    }

    @POST
    @Path("/{ref}/end")
    @Idempotent
    @Operation(
            summary = "End a unit on a day",
            description = "Its heirs, where the request names them, read what it left.")
    @APIResponseSchema(UnitView.class)
    public RestResponse<UnitView> end(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Ending ending) {
        var wanted = new EndUnit.Ending(ending.on(), ending.heirs(), ending.instrument());
        return answer(endUnit.end(ref, wanted, ifMatch), ending.on());
    }

    @POST
    @Path("/{ref}/reopen")
    @Idempotent
    @Operation(
            summary = "Take back an end that was said by mistake",
            description = "The unit goes on as it was on its last day, without heirs. Posts that ended with it"
                    + " do not come back by themselves: `postsEnded` names them.")
    @APIResponseSchema(ReopenedView.class)
    public RestResponse<ReopenedView> reopen(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Mistake mistake) {
        ReopenUnit.Reopened reopened = reopenUnit.reopen(ref, mistake.reason(), ifMatch);
        UnitView unit = UnitView.of(reopened.unit(), Vietnam.today(clock));
        return RestResponse.ResponseBuilder.ok(new ReopenedView(unit, reopened.postsEnded()))
                .tag(ETags.tag(reopened.unit().version()))
                .build();
    }

    @POST
    @Path("/{ref}/withdraw")
    @Idempotent
    @Operation(
            summary = "Take back a unit that was registered by mistake",
            description =
                    "Only while nothing hangs on it: no units below it or in its area, no posts. Its codes are free again; its name stays readable to who knew it.")
    @APIResponseSchema(UnitView.class)
    public RestResponse<UnitView> withdraw(
            @PathParam("ref") String ref,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Mistake mistake) {
        Unit unit = withdrawUnit.withdraw(ref, mistake.reason(), ifMatch);
        return answer(unit, unit.life().from());
    }

    private static RestResponse<UnitView> answer(Unit unit, LocalDate on) {
        return RestResponse.ResponseBuilder.ok(UnitView.of(unit, on))
                .tag(ETags.tag(unit.version()))
                .build();
    }
}
