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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.service.TermClient;
import vn.thac.desk.page.service.TermClient.CongressTerm;
import vn.thac.desk.page.vocabulary.WordField.Kind;

/** A congress term: added, its days put right, or taken away where it was added by mistake. */
@Path("/administration/vocabulary/congress-terms")
@Produces(MediaType.TEXT_HTML)
public class CongressTermResource {

    private static final WordField NUMBER = new WordField("number", Kind.NUMBER);

    @Inject
    @RestClient
    TermClient terms;

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {

        private Templates() {}

        static native TemplateInstance newTerm(Entered entered);

        static native TemplateInstance term(CongressTerm term, Entered entered);

        static native TemplateInstance withdrawTerm(CongressTerm term, Entered entered);
    }

    @GET
    @Path("/new")
    public TemplateInstance form() {
        return Templates.newTerm(Entered.nothing());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        Map<String, Object> said = entered.body("unit", "from", "to");
        NUMBER.into(said, NUMBER.name(), entered);
        try {
            terms.addTerm(said);
            return done();
        } catch (SaidNo no) {
            return refused(no, Templates.newTerm(entered.refused(no.problem())));
        }
    }

    @GET
    @Path("/{id: [0-9a-f-]{36}}")
    public TemplateInstance term(@PathParam("id") UUID id) {
        CongressTerm term = terms.term(id);
        return Templates.term(term, of(term));
    }

    @POST
    @Path("/{id: [0-9a-f-]{36}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        try {
            terms.correctTerm(id, entered.version(), entered.body("from", "to", "reason"));
            return done();
        } catch (SaidNo no) {
            return refused(no, Templates.term(terms.term(id), entered.refused(no.problem())));
        }
    }

    @GET
    @Path("/{id: [0-9a-f-]{36}}/withdraw")
    public TemplateInstance whetherToWithdraw(@PathParam("id") UUID id) {
        CongressTerm term = terms.term(id);
        return Templates.withdrawTerm(term, of(term));
    }

    @POST
    @Path("/{id: [0-9a-f-]{36}}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        try {
            terms.withdrawTerm(id, entered.version(), entered.body("reason"));
            return done();
        } catch (SaidNo no) {
            return refused(no, Templates.withdrawTerm(terms.term(id), entered.refused(no.problem())));
        }
    }

    private static Entered of(CongressTerm term) {
        return Entered.nothing()
                .with("version", String.valueOf(term.version()))
                .with("from", term.from().toString())
                .with("to", term.to() == null ? null : term.to().toString());
    }

    private static Response done() {
        return Response.seeOther(WordsOf.CONGRESS_TERMS.address()).build();
    }

    private static Response refused(SaidNo no, TemplateInstance page) {
        return Response.status(no.problem().status()).entity(page).build();
    }
}
