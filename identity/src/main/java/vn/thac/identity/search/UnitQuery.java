package vn.thac.identity.search;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which units a list shows; what is not said does not matter. */
public class UnitQuery {

    @QueryParam("track")
    @Parameter(description = "Code of a track", example = "government")
    @Nullable
    String track;

    @QueryParam("level")
    @Parameter(description = "Code of a level", example = "commune")
    @Nullable
    String level;

    @QueryParam("kind")
    @Parameter(description = "Kind of the unit", example = "people-committee")
    @Nullable
    String kind;

    @QueryParam("under")
    @Parameter(description = "Only units below this one (id or scheme:code)", example = "ubnd:106")
    @Nullable
    String under;

    @QueryParam("tree")
    @Parameter(description = "The tree in which `under` is meant; `command` when not said, `area` below a territory")
    @Nullable
    String tree;

    @QueryParam("name")
    @Parameter(description = "Part of the name, with or without marks", example = "tam duong")
    @Nullable
    String name;
}
