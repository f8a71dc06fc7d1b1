package vn.thac.identity.vocabulary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Actor;

/** Adds or changes words of the register. */
@Path("/v1")
@Tag(name = "Vocabulary")
@RolesAllowed(Actor.ADMINISTRATOR)
public class VocabularyChangeResource {

    private static final String WORD = "[a-z][a-z0-9-]{0,39}";
    /** The rank of a scheme that says none: it counts as official only where a unit has no other code. */
    private static final int LAST = 1000;

    private static final String KIND = "[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,59}";

    private final ChangeWord changeWord;
    private final ChangeBody changeBody;

    @Inject
    VocabularyChangeResource(ChangeWord changeWord, ChangeBody changeBody) {
        this.changeWord = changeWord;
        this.changeBody = changeBody;
    }

    /** A word with a place in an order. */
    @Schema(example = "{\"nameVi\": \"Cấp xã\", \"nameEn\": \"Commune\", \"rank\": 4}")
    public record Ranked(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,

            @Schema(description = "Its place in the order: the smaller stands higher") @NotNull @Min(0) @Max(1000)
            Integer rank,

            @Nullable Boolean retired) {}

    /** A scheme and the forms of its codes; a form without a level holds at every level that has none of its own. */
    @Schema(example = """
            {"nameVi": "Mã đơn vị hành chính", "nameEn": "Administrative unit code", "rank": 1,
             "forms": [{"level": "commune", "pattern": "[0-9]{5}"}]}
            """)
    public record NamedScheme(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,

            @Schema(description = "The code in the scheme of the lowest rank is a unit's official one; 1000 if absent")
            @Nullable
            @Min(0)
            @Max(1000)
            Integer rank,

            @Schema(description = "What its codes look like, by level; without any, a code has any form")
            @Nullable
            @Size(max = 50)
            List<@NotNull @Valid NewForm> forms,

            @Nullable Boolean retired) {}

    /** What the codes of a scheme look like, at a level or at any other. */
    public record NewForm(
            @Nullable String level,

            @Schema(description = "Regular expression that a whole code has to fit") @NotBlank @Size(max = 200)
            String pattern) {}

    /** A tree; {@code descends} where a parent stands on a higher level, never on the same. */
    @Schema(example = "{\"nameVi\": \"Ngành dọc\", \"nameEn\": \"Sector\", \"descends\": false}")
    public record NamedTree(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,

            @Schema(description = "Whether a parent always stands on a higher level; false if absent") @Nullable
            Boolean descends,

            @Nullable Boolean retired) {}

    /** A kind and the word before its names. */
    @Schema(example = "{\"nameVi\": \"đặc khu\", \"nameEn\": \"special zone\", \"word\": \"đặc khu\"}")
    public record NamedKind(
            @NotBlank @Size(max = 200) String nameVi,
            @NotBlank @Size(max = 200) String nameEn,

            @Schema(description = "What is said before the name of a territory of this kind: huyện, đặc khu")
            @NotBlank
            @Size(max = 60)
            String word,

            @Nullable Boolean retired) {}

    /** The standard body of a track with the patterns of its names. */
    public record NewBody(
            @NotBlank @Schema(examples = "capuy") String scheme,

            @Schema(description = "Whether it answers to the same body of the territory above; false if absent")
            @Nullable
            Boolean line,

            @Schema(description = "The track whose body of the same territory leads it") @Nullable
            String ledBy,

            @Schema(description = "How it is called, by level and kind of territory; the nearest fit counts")
            @NotNull
            @Size(max = 200)
            List<@NotNull @Valid NewName> names) {}

    /** How the body is called in territories of a level or a kind. */
    @Schema(example = "{\"areaKind\": \"huyện\", \"kind\": \"party-committee\", \"pattern\": \"Huyện ủy {name}\"}")
    public record NewName(
            @Nullable String level,

            @Schema(description = "Only in territories of this kind; absent: of any") @Nullable @Size(max = 60)
            String areaKind,

            @Schema(description = "The kind of unit that the body then is") @NotBlank @Size(max = 60)
            String kind,

            @Schema(description = "Its name, where `{name}` stands for Tam Đường and `{place}` for huyện Tam Đường")
            @NotBlank
            @Size(max = 200)
            String pattern) {}

    @PUT
    @Path("/levels/{code}")
    @Operation(summary = "Add or change a level")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> level(
            @PathParam("code") @Pattern(regexp = WORD) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Ranked word) {
        return put(Word.level(code, word.nameVi(), word.nameEn(), word.rank()), word.retired(), ifMatch);
    }

    @PUT
    @Path("/tracks/{code}")
    @Operation(summary = "Add or change a track")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> track(
            @PathParam("code") @Pattern(regexp = WORD) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Ranked word) {
        return put(Word.track(code, word.nameVi(), word.nameEn(), word.rank()), word.retired(), ifMatch);
    }

    @PUT
    @Path("/trees/{code}")
    @Operation(summary = "Add or change a tree")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> tree(
            @PathParam("code") @Pattern(regexp = WORD) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NamedTree word) {
        return put(
                Word.tree(code, word.nameVi(), word.nameEn(), Boolean.TRUE.equals(word.descends())),
                word.retired(),
                ifMatch);
    }

    @PUT
    @Path("/schemes/{code}")
    @Operation(summary = "Add or change a scheme of codes")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> scheme(
            @PathParam("code") @Pattern(regexp = WORD) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NamedScheme word) {
        return put(scheme(code, word), word.retired(), ifMatch);
    }

    @PUT
    @Path("/kinds/{code}")
    @Operation(summary = "Add or change the words for a kind of unit")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> kind(
            @PathParam("code") @Pattern(regexp = KIND) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NamedKind word) {
        return put(Word.kind(code, word.nameVi(), word.nameEn(), word.word()), word.retired(), ifMatch);
    }

    @PUT
    @Path("/bodies/{track}")
    @Operation(
            summary = "Say which standard body the territories have on a track",
            description = "Holds for lists taken in from now on. {name} is \"Tam Đường\", {place} \"huyện Tam Đường\".")
    @APIResponseSchema(Body.class)
    public RestResponse<Body> body(
            @PathParam("track") @Pattern(regexp = WORD) String track,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewBody body) {
        List<Naming> names = body.names().stream()
                .map(n -> new Naming(n.level(), n.areaKind(), n.kind(), n.pattern()))
                .toList();
        Body wanted = new Body(track, body.scheme(), Boolean.TRUE.equals(body.line()), body.ledBy(), names, 0);
        return VocabularyResource.answer(changeBody.change(wanted, ifMatch));
    }

    private RestResponse<WordView> put(Word wanted, @Nullable Boolean retired, @Nullable String ifMatch) {
        return VocabularyResource.answer(changeWord.change(wanted.retired(Boolean.TRUE.equals(retired)), ifMatch));
    }

    private static Word scheme(String code, NamedScheme word) {
        List<NewForm> forms = word.forms() == null ? List.of() : word.forms();
        return Word.scheme(
                code,
                word.nameVi(),
                word.nameEn(),
                word.rank() == null ? LAST : word.rank(),
                forms.stream().map(f -> new CodeForm(f.level(), f.pattern())).toList());
    }
}
