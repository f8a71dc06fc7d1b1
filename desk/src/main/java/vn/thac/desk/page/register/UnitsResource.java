package vn.thac.desk.page.register;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.frame.Choice;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.UnitClient;
import vn.thac.desk.page.service.UnitClient.UnitLine;
import vn.thac.desk.page.service.WordClient;
import vn.thac.desk.page.service.WordClient.Word;

/** All units as they stand today, by part of the name, level and track. */
@Path("/administration/units")
@Produces(MediaType.TEXT_HTML)
public class UnitsResource {

    private static final int A_PAGE = 50;

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

        static native TemplateInstance units(
                Entered asked,
                List<Choice> levels,
                List<Choice> tracks,
                Map<String, String> names,
                Page<UnitLine> page,
                Link link);
    }

    @GET
    public TemplateInstance units(
            @QueryParam("name") @Nullable String name,
            @QueryParam("level") @Nullable String level,
            @QueryParam("track") @Nullable String track,
            @QueryParam("cursor") @Nullable String cursor) {
        Entered asked =
                Entered.nothing().with("name", name).with("level", level).with("track", track);
        List<Choice> levels = choices(words.levels());
        List<Choice> tracks = choices(words.tracks());
        return Templates.units(
                asked,
                levels,
                tracks,
                levels.stream().collect(Collectors.toMap(Choice::code, Choice::name)),
                units.units(
                        said(asked, "name"), said(asked, "level"), said(asked, "track"), null, cursor, A_PAGE, true),
                Link.to("/administration/units")
                        .with("name", said(asked, "name"))
                        .with("level", said(asked, "level"))
                        .with("track", said(asked, "track")));
    }

    private List<Choice> choices(Page<Word> list) {
        return list.items().stream()
                .map(word -> new Choice(word.code(), frame.named(word.nameVi(), word.nameEn())))
                .toList();
    }

    private static @Nullable String said(Entered asked, String name) {
        return asked.at(name).isEmpty() ? null : asked.at(name);
    }
}
