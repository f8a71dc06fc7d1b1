package vn.thac.identity.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.body.LargeBody;
import vn.thac.core.csv.Csv;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.Problems;
import vn.thac.core.request.Actor;
import vn.thac.core.request.ETags;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.registration.NewUnit;
import vn.thac.identity.registration.RegisterUnits;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.vocabulary.WordStore;

/** Units: reading needs only a valid token, registering is the administrators'. */
@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units", description = "Who there is: names, codes and parents on any day")
public class UnitResource {

    private static final int MOST_IN_BULK = 20_000;
    private static final int MOST_LOOKED_UP = 100;

    private final RegisterUnits registerUnits;
    private final FindUnit units;
    private final UnitListStore lists;
    private final Directory directory;
    private final SearchUnits searchUnits;
    private final WordStore words;
    private final LookUpUnits lookUpUnits;
    private final Problems problems;
    private final Clock clock;

    @Inject
    UnitResource(
            RegisterUnits registerUnits,
            FindUnit units,
            UnitListStore lists,
            Directory directory,
            SearchUnits searchUnits,
            WordStore words,
            LookUpUnits lookUpUnits,
            Problems problems,
            Clock clock) {
        this.registerUnits = registerUnits;
        this.units = units;
        this.lists = lists;
        this.directory = directory;
        this.searchUnits = searchUnits;
        this.words = words;
        this.lookUpUnits = lookUpUnits;
        this.problems = problems;
        this.clock = clock;
    }

    /** What a bulk registration made, in the order of the request. */
    public record Registered(List<UnitView> items) {}

    @POST
    @Idempotent
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Operation(summary = "Register a unit")
    @APIResponseSchema(value = UnitView.class, responseCode = "201")
    public RestResponse<UnitView> register(@NotNull @Valid NewUnit unit) {
        Unit registered = registerUnits.register(List.of(unit), place -> "").get(0);
        return RestResponse.ResponseBuilder.<UnitView>create(RestResponse.Status.CREATED)
                .location(URI.create("/v1/units/" + registered.id()))
                .tag(ETags.tag(registered.version()))
                .entity(UnitView.of(registered, registered.life().from()))
                .build();
    }

    @POST
    @Path("/bulk")
    @Idempotent
    @RolesAllowed(Actor.ADMINISTRATOR)
    @Operation(
            operationId = "registerUnits",
            summary = "Register many units at once",
            description =
                    "All or none; units of the list may refer to each other in any order. Faults by JSON pointer.")
    @APIResponseSchema(value = Registered.class, responseCode = "201")
    @LargeBody
    public RestResponse<Registered> registerAll(
            @NotNull @Size(min = 1, max = MOST_IN_BULK) List<@NotNull @Valid NewUnit> list) {
        List<UnitView> views = registerUnits.register(list, place -> "/" + place).stream()
                .map(unit -> UnitView.of(unit, unit.life().from()))
                .toList();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new Registered(views))
                .location(URI.create("/v1/units"))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "Units as they stand on a day")
    public Page<UnitItem> list(
            @BeanParam UnitQuery query,
            @QueryParam("on")
                    @Parameter(description = "The day looked at; today when not said", example = "2024-06-30")
                    @Nullable
                    LocalDate on,
            @BeanParam PageQuery page) {
        LocalDate day = dayOr(on);
        query.putInto(words.load());
        UnitId under = query.under == null ? null : directory.require(query.under, day, "under");
        String tree = query.tree != null ? query.tree : under == null ? Unit.COMMAND : treeOf(under, day);
        Page<UnitItem> found = Page.of(
                lists.list(query, under, tree, day, page.afterId(), page.limit() + 1), page, u -> u.id().toString());
        return page.wantsTotal() ? found.withTotal(lists.count(query, under, tree, day)) : found;
    }

    @GET
    @Path("/search")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            operationId = "searchUnits",
            summary = "Units by name, the best first",
            description =
                    "A name with or without marks and the word of its kind, present or former, also misspelt; behind"
                            + " it may stand where the unit lies: `lam son thanh mien`. Each says where it lies, and of"
                            + " one that has ended when, and who carries on. At most 300 are found.")
    public Page<UnitHit> search(@Valid @BeanParam UnitSearchQuery search, @BeanParam PageQuery page) {
        search.putInto(words.load());
        return searchUnits.search(search, page);
    }

    @GET
    @Path("/lookup")
    @Operation(
            operationId = "lookUpUnits",
            summary = "Which units several references mean on a day",
            description =
                    "Each is answered, in the order of the request: with its unit, or with why it means none. At most"
                            + " 100 at once.")
    public LookUpUnits.LookedUp lookUp(
            @QueryParam("ref")
                    @Parameter(
                            description = "An id, scheme:code or scheme:code@day; repeated",
                            required = true,
                            example = "[\"ubnd:91\"]")
                    @NotNull
                    @Size(min = 1, max = MOST_LOOKED_UP)
                    List<String> references,
            @QueryParam("on")
                    @Parameter(description = "The day looked at; today when not said", example = "2024-06-30")
                    @Nullable
                    LocalDate on,
            @Context HttpHeaders headers) {
        return lookUpUnits.lookUp(references, dayOr(on), problems.language(headers));
    }

    @GET
    @Path("/{ref}")
    @Operation(
            summary = "A unit with its history",
            description =
                    "By id, or by the code that it has on the day: a code can mean another unit on another day. A code"
                            + " that has ended shows the unit that had it last, with its end.")
    public RestResponse<UnitView> read(
            @PathParam("ref") String ref,
            @QueryParam("on")
                    @Parameter(description = "The day looked at; today when not said", example = "2024-06-30")
                    @Nullable
                    LocalDate on) {
        LocalDate day = dayOr(on);
        Unit unit = units.find(ref, day);
        return RestResponse.ResponseBuilder.ok(UnitView.of(unit, day))
                .tag(ETags.tag(unit.version()))
                .build();
    }

    @GET
    @Path("/{ref}/parents")
    @Operation(
            summary = "Everything above a unit, nearest first, in each tree or in one",
            description = "As the lines were on the day asked for, today where none is named; for an ended unit its"
                    + " last line.")
    public List<UnitListStore.Above> parents(
            @PathParam("ref") String ref,
            @QueryParam("tree") @Parameter(description = "One tree of parents", example = "command") @Nullable
                    String tree,
            @QueryParam("on")
                    @Parameter(description = "The day looked at; today when not said", example = "2024-06-30")
                    @Nullable
                    LocalDate on) {
        LocalDate day = dayOr(on);
        Unit unit = units.find(ref, day);
        return lists.above(unit.id(), tree, unit.dayOfLife(day));
    }

    @GET
    @Path("/{ref}/children")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(summary = "The units right below one, in one tree (`command`; below a territory `area`)")
    public Page<UnitItem> children(
            @PathParam("ref") String ref,
            @QueryParam("tree") @Parameter(description = "One tree of parents", example = "command") @Nullable
                    String tree,
            @QueryParam("on")
                    @Parameter(description = "The day looked at; today when not said", example = "2024-06-30")
                    @Nullable
                    LocalDate on,
            @BeanParam PageQuery page) {
        Unit unit = units.find(ref, dayOr(on));
        LocalDate day = unit.dayOfLife(dayOr(on));
        String in = tree != null ? tree : unit.isTerritory() ? Unit.AREA : Unit.COMMAND;
        Page<UnitItem> found = Page.of(
                lists.children(unit.id(), in, day, page.afterId(), page.limit() + 1), page, u -> u.id().toString());
        return page.wantsTotal() ? found.withTotal(lists.countChildren(unit.id(), in, day)) : found;
    }

    private String treeOf(UnitId under, LocalDate day) {
        boolean place = directory
                .find(under, day)
                .filter(u -> Unit.TERRITORY.equals(u.track()))
                .isPresent();
        return place ? Unit.AREA : Unit.COMMAND;
    }

    private LocalDate dayOr(@Nullable LocalDate on) {
        return on == null ? Vietnam.today(clock) : on;
    }
}
