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
    @Operation(summary = "Levels, the highest first")
    public Words levels() {
        return all(WordList.LEVEL);
    }

    @GET
    @Path("/levels/{code}")
    @Operation(summary = "A level")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> level(@PathParam("code") String code) {
        return one(WordList.LEVEL, code);
    }

    @GET
    @Path("/tracks")
    @Operation(summary = "Tracks")
    public Words tracks() {
        return all(WordList.TRACK);
    }

    @GET
    @Path("/tracks/{code}")
    @Operation(summary = "A track")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> track(@PathParam("code") String code) {
        return one(WordList.TRACK, code);
    }

    @GET
    @Path("/trees")
    @Operation(summary = "Trees over the units")
    public Words trees() {
        return all(WordList.TREE);
    }

    @GET
    @Path("/trees/{code}")
    @Operation(summary = "A tree")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> tree(@PathParam("code") String code) {
        return one(WordList.TREE, code);
    }

    @GET
    @Path("/schemes")
    @Operation(summary = "Schemes of codes, with the forms of their codes")
    public Words schemes() {
        return all(WordList.SCHEME);
    }

    @GET
    @Path("/schemes/{code}")
    @Operation(summary = "A scheme of codes")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> scheme(@PathParam("code") String code) {
        return one(WordList.SCHEME, code);
    }

    @GET
    @Path("/kinds")
    @Operation(summary = "Kinds of units that have words")
    public Words kinds() {
        return all(WordList.KIND);
    }

    @GET
    @Path("/kinds/{code}")
    @Operation(summary = "A kind of units")
    @APIResponseSchema(WordView.class)
    public RestResponse<WordView> kind(@PathParam("code") String code) {
        return one(WordList.KIND, code);
    }

    @GET
    @Path("/bodies")
    @Operation(summary = "The standard bodies of a territory, and how they are called")
    public Bodies bodies() {
        return new Bodies(store.bodies());
    }

    @GET
    @Path("/bodies/{track}")
    @Operation(summary = "The standard body on a track")
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
