package vn.thac.desk.page.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Choice;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.service.UnitClient;
import vn.thac.desk.page.service.UnitClient.Imported;
import vn.thac.desk.page.service.WordClient;
import vn.thac.desk.page.service.WordClient.Body;

/** Takes in a list of territories: first what would change, then, of the very same list, for good. */
@Path("/administration/units/import")
@Produces(MediaType.TEXT_HTML)
public class ImportResource {

    private static final String TAKE = "take";

    /** That a list which was only tried has faults is an answer, not a failure. */
    private static final int UNPROCESSABLE = 422;

    private static final List<String> USUAL = List.of("government", "party");

    @Inject
    @RestClient
    UnitClient units;

    @Inject
    @RestClient
    WordClient words;

    @Inject
    Frame frame;

    @CheckedTemplate(basePath = "register")
    static class Templates {

        private Templates() {}

        static native TemplateInstance take(List<Choice> tracks, List<String> bodies, String on, Trial trial);
    }

    @GET
    public TemplateInstance form() {
        return page(USUAL, "", Trial.none());
    }

    /** Tries; takes in only what was tried, whatever lies in the field by now. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(
            @RestForm @Nullable FileUpload list,
            @RestForm @Nullable List<String> bodies,
            @RestForm @Nullable String on,
            @RestForm @Nullable String step,
            @RestForm @Nullable String tried) {
        byte[] bytes = read(list);
        String day = on == null || on.isBlank() ? null : on.strip();
        List<String> tracks = bodies == null ? List.of() : bodies;
        String seal = Trial.seal(bytes, day, tracks);
        boolean forGood = TAKE.equals(step) && seal.equals(tried);
        try {
            Imported report = units.importUnits(String.join(",", tracks), day, !forGood, bytes);
            return Response.ok(page(tracks, day, new Trial(seal, report, null))).build();
        } catch (SaidNo no) {
            int status = forGood || no.problem().status() != UNPROCESSABLE
                    ? no.problem().status()
                    : Response.Status.OK.getStatusCode();
            return Response.status(status)
                    .entity(page(tracks, day, new Trial(seal, null, no.problem())))
                    .build();
        }
    }

    private TemplateInstance page(List<String> bodies, @Nullable String on, Trial trial) {
        Set<String> withBodies =
                words.bodies().items().stream().map(Body::track).collect(Collectors.toSet());
        List<Choice> tracks = words.tracks().items().stream()
                .filter(track -> withBodies.contains(track.code()))
                .map(track -> new Choice(track.code(), frame.named(track.nameVi(), track.nameEn())))
                .toList();
        return Templates.take(tracks, bodies, Objects.requireNonNullElse(on, ""), trial);
    }

    private static byte[] read(@Nullable FileUpload list) {
        try {
            return list == null ? new byte[0] : Files.readAllBytes(list.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
