package vn.thac.identity.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Actor;

/** Adds or changes words of the register. */
@Path("/v1")
@Tag(name = "Catalogue")
@RolesAllowed(Actor.ADMINISTRATOR)
public class CatalogueChangeResource {

    private static final String WORD = "[a-z][a-z0-9-]{0,39}";
    private static final String KIND = "[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,59}";

    @Inject
    ChangeCatalogue change;

    /** A word with a place in an order. */
    @Schema(example = "{\"nameVi\": \"Cấp xã\", \"nameEn\": \"Commune\", \"rank\": 4}")
    public record Ranked(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @NotNull @Min(0) @Max(1000) Integer rank) {}

    /** A word in two languages. */
    @Schema(example = "{\"nameVi\": \"Mã đơn vị hành chính\", \"nameEn\": \"Administrative unit code\"}")
    public record Named(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn) {}

    /** A tree; {@code descends} where a parent stands on a higher level, never on the same. */
    @Schema(example = "{\"nameVi\": \"Ngành dọc\", \"nameEn\": \"Sector\", \"descends\": false}")
    public record NamedTree(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @Nullable Boolean descends) {}

    /** A kind and the word before its names. */
    @Schema(example = "{\"nameVi\": \"đặc khu\", \"nameEn\": \"special zone\", \"word\": \"đặc khu\"}")
    public record NamedKind(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 60) String word) {}

    /** The standard body of a track with the patterns of its names. */
    public record NewBody(
            @NotBlank @Schema(examples = "capuy") String scheme,
            @Nullable Boolean line,
            @Nullable String ledBy,
            @NotNull @Size(max = 200) List<@NotNull @Valid NewName> names) {}

    /** How the body is called in territories of a level or a kind. */
    @Schema(example = "{\"areaKind\": \"huyện\", \"kind\": \"party-committee\", \"pattern\": \"Huyện ủy {name}\"}")
    public record NewName(
            @Nullable String level,
            @Nullable @Size(max = 60) String areaKind,
            @NotBlank @Size(max = 60) String kind,
            @NotBlank @Size(max = 200) String pattern) {}

    @PUT
    @Path("/levels/{code}")
    @Operation(summary = "Add or change a level")
    public Level level(@PathParam("code") @Pattern(regexp = WORD) String code, @NotNull @Valid Ranked word) {
        return change.level(new Level(code, word.nameVi(), word.nameEn(), word.rank()));
    }

    @PUT
    @Path("/tracks/{code}")
    @Operation(summary = "Add or change a track")
    public Track track(@PathParam("code") @Pattern(regexp = WORD) String code, @NotNull @Valid Ranked word) {
        return change.track(new Track(code, word.nameVi(), word.nameEn(), word.rank()));
    }

    @PUT
    @Path("/trees/{code}")
    @Operation(summary = "Add or change a tree")
    public Tree tree(@PathParam("code") @Pattern(regexp = WORD) String code, @NotNull @Valid NamedTree word) {
        return change.tree(new Tree(code, word.nameVi(), word.nameEn(), Boolean.TRUE.equals(word.descends())));
    }

    @PUT
    @Path("/schemes/{code}")
    @Operation(summary = "Add or change a scheme of codes")
    public Scheme scheme(@PathParam("code") @Pattern(regexp = WORD) String code, @NotNull @Valid Named word) {
        return change.scheme(new Scheme(code, word.nameVi(), word.nameEn()));
    }

    @PUT
    @Path("/kinds/{code}")
    @Operation(summary = "Add or change the words for a kind of unit")
    public UnitKind kind(@PathParam("code") @Pattern(regexp = KIND) String code, @NotNull @Valid NamedKind word) {
        return change.kind(new UnitKind(code, word.nameVi(), word.nameEn(), word.word()));
    }

    @PUT
    @Path("/bodies/{track}")
    @Operation(
            summary = "Say which standard body the territories have on a track",
            description = "Holds for lists taken in from now on. {name} is \"Tam Đường\", {place} \"huyện Tam Đường\".")
    public Body body(@PathParam("track") @Pattern(regexp = WORD) String track, @NotNull @Valid NewBody body) {
        List<Naming> names = body.names().stream()
                .map(n -> new Naming(track, n.level(), n.areaKind(), n.kind(), n.pattern()))
                .toList();
        return change.body(new Body(track, body.scheme(), Boolean.TRUE.equals(body.line()), body.ledBy()), names);
    }
}
