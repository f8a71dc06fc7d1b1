package vn.thac.desk.page.vocabulary;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;

/** A word of a list: added, or said otherwise by who has seen what it says. */
@Path("/administration/vocabulary")
@Produces(MediaType.TEXT_HTML)
public class WordResource {

    private static final int TAKEN = 409;

    @Inject
    KeepWord words;

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {

        private Templates() {}

        static native TemplateInstance word(WordSheet sheet);
    }

    @GET
    @Path("/new")
    public TemplateInstance form(@QueryParam("list") @Nullable String list) {
        WordsOf wanted = list(list);
        return page(wanted, "", form(wanted), Entered.nothing(), false);
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> said) {
        WordsOf list = list(said.getFirst("list"));
        WordForm form = form(list);
        Entered entered = form.withoutGaps(Entered.of(said));
        String code = entered.at("code");
        if (words.find(list, code).isPresent()) {
            return Response.status(TAKEN)
                    .entity(page(list, "", form, entered, true))
                    .build();
        }
        return kept(list, "", form, entered, () -> words.add(list, code, form.body(entered)));
    }

    @GET
    @Path("/{list}/{code}")
    public TemplateInstance word(@PathParam("list") String list, @PathParam("code") String code) {
        WordsOf wanted = list(list);
        WordForm form = form(wanted);
        return page(
                wanted,
                code,
                form,
                words.find(wanted, code).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND)),
                false);
    }

    @POST
    @Path("/{list}/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("list") String list, @PathParam("code") String code, MultivaluedMap<String, String> said) {
        WordsOf wanted = list(list);
        WordForm form = form(wanted);
        Entered entered = form.withoutGaps(Entered.of(said));
        return kept(
                wanted, code, form, entered, () -> words.change(wanted, code, entered.version(), form.body(entered)));
    }

    private Response kept(WordsOf list, String code, WordForm form, Entered entered, Runnable change) {
        try {
            change.run();
            return Response.seeOther(list.address()).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(list, code, form, entered.refused(no.problem()), false))
                    .build();
        }
    }

    private TemplateInstance page(WordsOf list, String code, WordForm form, Entered entered, boolean there) {
        return Templates.word(new WordSheet(list, code, form, entered, there, words.choices(form)));
    }

    private static WordsOf list(@Nullable String list) {
        return WordsOf.of(list == null ? "" : list).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }

    private static WordForm form(WordsOf list) {
        return WordForm.of(list).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
    }
}
