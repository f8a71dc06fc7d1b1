package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.AnswerClient;
import vn.thac.desk.page.asking.ReaderClient;

/** identity: the words by which units are told apart. Each list is told whole. */
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface WordClient {

    @GET
    @Path("/levels")
    Page<Word> levels();

    @GET
    @Path("/tracks")
    Page<Word> tracks();

    @GET
    @Path("/kinds")
    Page<Word> kinds();

    @GET
    @Path("/trees")
    Page<Word> trees();

    @GET
    @Path("/schemes")
    Page<Word> schemes();

    @GET
    @Path("/bodies")
    Page<Body> bodies();

    /** A word of one of the lists but those of bodies. */
    @GET
    @Path("/{list}/{code}")
    Word word(@RestPath String list, @RestPath String code);

    @PUT
    @Path("/{list}/{code}")
    Word put(
            @RestPath String list,
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Map<String, Object> said);

    @GET
    @Path("/bodies/{track}")
    Body body(@RestPath String track);

    @PUT
    @Path("/bodies/{track}")
    Body putBody(
            @RestPath String track,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            Map<String, Object> said);

    record Word(
            long version,
            String code,
            String nameVi,
            String nameEn,
            @Nullable Integer rank,
            @Nullable String word,
            @Nullable Boolean descends,
            List<Form> forms,
            boolean retired) {

        public Word {
            forms = List.copyOf(Objects.requireNonNullElse(forms, List.of()));
        }

        /** What codes of a scheme look like; without a level at any that has no form of its own. */
        public record Form(@Nullable String level, String pattern) {}
    }

    /** A standard body of a territory. */
    record Body(
            long version,
            String track,
            String scheme,
            boolean line,
            @Nullable String ledBy,
            List<Naming> names) {

        public Body {
            names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        }

        public record Naming(
                @Nullable String level, @Nullable String areaKind, String kind, String pattern) {}
    }
}
