package vn.thac.identity.catalogue;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of the register, for everybody with a valid token. */
@Path("/v1")
@Tag(name = "Catalogue", description = "The words for units: levels, tracks, trees, schemes, kinds and standard bodies")
public class CatalogueResource {

    @Inject
    CatalogueStore store;

    /** All words of a sort. */
    public record Levels(List<Level> items) {}

    /** All words of a sort. */
    public record Tracks(List<Track> items) {}

    /** All words of a sort. */
    public record Trees(List<Tree> items) {}

    /** All words of a sort. */
    public record Schemes(List<Scheme> items) {}

    /** All words of a sort. */
    public record Kinds(List<UnitKind> items) {}

    /** The standard bodies with the patterns of their names. */
    public record Bodies(List<Body> items, List<Naming> names) {}

    @GET
    @Path("/levels")
    @Operation(summary = "Levels, the highest first")
    public Levels levels() {
        return new Levels(store.levels());
    }

    @GET
    @Path("/tracks")
    @Operation(summary = "Tracks")
    public Tracks tracks() {
        return new Tracks(store.tracks());
    }

    @GET
    @Path("/trees")
    @Operation(summary = "Trees over the units")
    public Trees trees() {
        return new Trees(store.trees());
    }

    @GET
    @Path("/schemes")
    @Operation(summary = "Schemes of codes")
    public Schemes schemes() {
        return new Schemes(store.schemes());
    }

    @GET
    @Path("/kinds")
    @Operation(summary = "Kinds of units that have words")
    public Kinds kinds() {
        return new Kinds(store.kinds());
    }

    @GET
    @Path("/bodies")
    @Operation(summary = "The standard bodies of a territory, and how they are called")
    public Bodies bodies() {
        return new Bodies(store.bodies(), store.namings());
    }
}
