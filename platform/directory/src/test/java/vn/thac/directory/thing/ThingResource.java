package vn.thac.directory.thing;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.WireName;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.ActingUnit;
import vn.thac.directory.access.Duty;

/** A stand-in for a service: things that are made and renamed, to try the platform on. */
@Path("/v1/things")
@Blocking
public class ThingResource {

    /** What a thing is made of. */
    public record Part(@NotNull String name, int weight) {}

    /** A thing to be made. */
    public record NewThing(
            @NotNull @Size(max = 20) String name,
            @Nullable LocalDate day,
            @Nullable UnitId unit,
            @Nullable BigDecimal price,
            @Nullable List<@Valid Part> parts) {}

    /** Which things to list. */
    public enum Order implements WireName {
        BY_NAME,
        BY_AGE
    }

    /** A thing as it stands. */
    public record Thing(UUID id, String name, long version) {}

    @Inject
    Database database;

    @Inject
    Changes changes;

    @Inject
    Access access;

    @Inject
    ActingUnit actingUnit;

    @POST
    @Idempotent
    @Transactional
    public RestResponse<Thing> make(@Valid NewThing wanted) {
        Thing thing = new Thing(Ids.next(), wanted.name(), 1);
        database.update("insert into thing (id, name, version) values (?, ?, 1)", thing.id(), thing.name());
        changes.record(new Change("thing", thing.id(), 1, "thing.made.v1", thing));
        return RestResponse.ResponseBuilder.<Thing>created(URI.create("/v1/things/" + thing.id()))
                .entity(thing)
                .tag(ETags.tag(1))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    public RestResponse<Thing> rename(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid NewThing wanted) {
        access.require(Duty.DRAFT, actingUnit.require());
        long version = database.first("select version from thing where id = ? for update", r -> r.number("version"), id)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        ETags.require(ifMatch, version);
        Thing thing = new Thing(id, wanted.name(), version + 1);
        database.update("update thing set name = ?, version = ? where id = ?", thing.name(), thing.version(), id);
        changes.record(new Change("thing", id, thing.version(), "thing.renamed.v1", thing));
        return RestResponse.ResponseBuilder.ok(thing)
                .tag(ETags.tag(thing.version()))
                .build();
    }

    /** A step that takes no body. */
    @POST
    @Path("/{id}/polish")
    public void polish(UUID id) {}

    /** Made for a unit, by who may draft for it. */
    @POST
    @Path("/of-unit")
    @Idempotent
    @Transactional
    public Thing makeFor(@Valid NewThing wanted) {
        access.require(Duty.DRAFT, actingUnit.require());
        Thing thing = new Thing(Ids.next(), wanted.name(), 1);
        database.update("insert into thing (id, name, version) values (?, ?, 1)", thing.id(), thing.name());
        changes.record(new Change("thing", thing.id(), 1, "thing.made.v1", thing));
        return thing;
    }

    @GET
    public List<String> list(@QueryParam("day") @Nullable LocalDate day, @QueryParam("order") @Nullable Order order) {
        return database.list(
                Sql.of("select name from thing order by").add(order == Order.BY_AGE ? "id" : "name"),
                row -> row.text("name"));
    }

    @GET
    @Path("/{id}")
    public RestResponse<Thing> read(UUID id) {
        Thing thing = database.first(
                        "select id, name, version from thing where id = ?",
                        row -> new Thing(row.uuid("id"), row.text("name"), row.number("version")),
                        id)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return RestResponse.ResponseBuilder.ok(thing)
                .tag(ETags.tag(thing.version()))
                .build();
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("a bug, on purpose");
    }
}
