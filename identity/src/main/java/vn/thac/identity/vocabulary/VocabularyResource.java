package vn.thac.identity.vocabulary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.ETags;
import vn.thac.directory.vocabulary.WordList;

/** The words of the register, for everybody with a valid token. */
@Path("/v1")
@Tag(
        name = "Vocabulary",
        description = "The words for units: levels, tracks, trees, schemes, kinds and standard bodies")
public class VocabularyResource {

    private final WordStore store;

    @Inject
    VocabularyResource(WordStore store) {
        this.store = store;
    }

    /** All words of a list. */
    public record Words(List<WordView> items) {}

    /** The standard bodies with the patterns of their names. */
    public record Bodies(List<Body> items) {}

    @GET
    @Path("/levels")
    @Operation(
            summary = "Levels, the highest first",
            description = "Levels are data with a rank: a branch may lack one, and one may be retired when the"
                    + " state does away with it.")
    public Words levels() {
        return all(WordList.LEVEL);
    }

    @GET
    @Path("/levels/{code}")
    @Operation(summary = "A level", description = "Its words, and its rank among the levels, counted from the top.")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> level(@PathParam("code") String code) {
        return one(WordList.LEVEL, code);
    }

    @GET
    @Path("/tracks")
    @Operation(
            summary = "Tracks",
            description = "Party, government, council, front, mass organisation and so on: words of the vocabulary"
                    + " by which units are told apart.")
    public Words tracks() {
        return all(WordList.TRACK);
    }

    @GET
    @Path("/tracks/{code}")
    @Operation(
            summary = "A track",
            description = "Its words in Vietnamese and English; whether it is still given to new units.")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> track(@PathParam("code") String code) {
        return one(WordList.TRACK, code);
    }

    @GET
    @Path("/trees")
    @Operation(
            summary = "Trees over the units",
            description = "Kinds of lines between units: command, leadership, area, sector.")
    public Words trees() {
        return all(WordList.TREE);
    }

    @GET
    @Path("/trees/{code}")
    @Operation(
            summary = "A tree",
            description = "Its words in Vietnamese and English; whether new lines are still drawn in it.")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> tree(@PathParam("code") String code) {
        return one(WordList.TREE, code);
    }

    @GET
    @Path("/schemes")
    @Operation(
            summary = "Schemes of codes, with the forms of their codes",
            description = "A scheme is a set of official codes, as `ubnd` or `dvhc`; in one scheme a code means at"
                    + " most one unit on a day.")
    public Words schemes() {
        return all(WordList.SCHEME);
    }

    @GET
    @Path("/schemes/{code}")
    @Operation(
            summary = "A scheme of codes",
            description = "Its words and, by level, the form that a code has to have.")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> scheme(@PathParam("code") String code) {
        return one(WordList.SCHEME, code);
    }

    @GET
    @Path("/kinds")
    @Operation(
            summary = "Kinds of units that have words",
            description = "Kinds are words of the vocabulary: People's Committee, department, commune, ward.")
    public Words kinds() {
        return all(WordList.KIND);
    }

    @GET
    @Path("/kinds/{code}")
    @Operation(
            summary = "A kind of units",
            description = "Its words in Vietnamese and English; whether it is still given to new units.")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> kind(@PathParam("code") String code) {
        return one(WordList.KIND, code);
    }

    @GET
    @Path("/bodies")
    @Operation(
            summary = "The standard bodies of a territory, and how they are called",
            description = "Which bodies every territory of a level has, by track, with the pattern of their names;"
                    + " `/v1/units/import` makes them for a list of territories.")
    public Bodies bodies() {
        return new Bodies(store.bodies());
    }

    @GET
    @Path("/bodies/{track}")
    @Operation(
            summary = "The standard body on a track",
            description = "With the pattern of its name at each level, where `{name}` stands for the name of the"
                    + " territory.")
    @APIResponseSchema(Body.class)
    public RestResponse<Body> body(@PathParam("track") String track) {
        return store.bodies().stream()
                .filter(body -> body.track().equals(track))
                .findFirst()
                .map(VocabularyResource::answer)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    private Words all(WordList list) {
        return new Words(store.words(list).stream().map(WordView::of).toList());
    }

    private RestResponse<WordView> one(WordList list, String code) {
        return store.find(list, code)
                .map(VocabularyResource::answer)
                .orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    static RestResponse<WordView> answer(Word word) {
        return RestResponse.ResponseBuilder.ok(WordView.of(word))
                .tag(ETags.tag(word.version()))
                .build();
    }

    static RestResponse<Body> answer(Body body) {
        return RestResponse.ResponseBuilder.ok(body)
                .tag(ETags.tag(body.version()))
                .build();
    }
}
