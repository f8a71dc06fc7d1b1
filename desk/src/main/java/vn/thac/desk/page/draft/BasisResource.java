package vn.thac.desk.page.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.SearchClient.PlanOfHit;

/** Looks for a document on which a draft rests, and puts it among its basis. */
@Path("/drafts/{id}/basis")
@Produces(MediaType.TEXT_HTML)
public class BasisResource {

    private static final String DOCUMENT = "document";
    private static final int MOST = 20;

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    @RestClient
    SearchClient search;

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        private Templates() {}

        static native TemplateInstance basis(PlanView plan, String q, List<PlanOfHit> found, Entered entered);
    }

    @GET
    public TemplateInstance look(@PathParam("id") UUID id, @QueryParam("q") @Nullable String q) {
        PlanView plan = plans.plan(id);
        return page(plan, q, Entered.nothing().with("version", String.valueOf(plan.version())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @PathParam("id") UUID id, @FormParam("plan") @Nullable UUID plan, MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        if (plan == null) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        try {
            ObjectNode text = plans.text(id);
            rest(text, plans.plan(plan), entered.at("relation"));
            plans.change(id, entered.version(), text);
            return Response.seeOther(URI.create("/drafts/" + id + "#basis")).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(plans.plan(id), entered.at("q"), entered.refused(no.problem())))
                    .build();
        }
    }

    /** As the interface finds it again: by its number, its issuer and its date. */
    static void rest(ObjectNode text, PlanView on, String relation) {
        ArrayNode basis = text.get("basis") instanceof ArrayNode there ? there : text.putArray("basis");
        ObjectNode line = basis.addObject()
                .put("key", Change.free(basis))
                .put("relation", relation)
                .put("kind", on.kind())
                .put("unit", on.issuer().toString())
                .put("subject", on.title());
        if (on.issuerName() != null) {
            line.put("issuer", on.issuerName());
        }
        if (on.number() != null) {
            line.put("number", on.number());
        }
        if (on.date() != null) {
            line.putObject("date").put("value", on.date().toString());
        }
    }

    private TemplateInstance page(PlanView plan, @Nullable String q, Entered entered) {
        String words = q == null ? "" : q.strip();
        List<PlanOfHit> found = words.isEmpty()
                ? List.of()
                : search.search(words, DOCUMENT, null, null, null, null, null, null, MOST).items().stream()
                        .map(SearchClient.Hit::plan)
                        .filter(each -> !each.id().equals(plan.id()))
                        .toList();
        return Templates.basis(plan, words, found, entered);
    }
}
