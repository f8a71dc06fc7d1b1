package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Page;

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

    record Word(
            String code,
            String nameVi,
            String nameEn,
            @Nullable String word,
            boolean retired) {}

    /** A standard body of a territory. */
    record Body(String track, String scheme, @Nullable String ledBy, List<Naming> names) {

        public Body {
            names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        }

        public record Naming(String pattern) {}
    }
}
