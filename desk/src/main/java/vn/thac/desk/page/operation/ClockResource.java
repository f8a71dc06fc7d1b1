package vn.thac.desk.page.operation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.administration.AdministrationFrame;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.service.OperationsClient;
import vn.thac.desk.page.service.OperationsClient.Time;

/** The clocks of a trial run, all set to one day. In production there is no such page. */
@Path("/administration/clock")
@Produces(MediaType.TEXT_HTML)
public class ClockResource {

    /** When work begins, in Việt Nam. */
    private static final String MORNING = "T08:00:00+07:00";

    @Inject
    Services services;

    @Inject
    AdministrationFrame administration;

    @CheckedTemplate(basePath = "operation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance clock(List<Reading> readings, Entered entered);
    }

    record Reading(String service, Time time) {}

    @GET
    public TemplateInstance clock() {
        return page(Entered.nothing());
    }

    /** Sets all to the morning of a day. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(MultivaluedMap<String, String> form) {
        Entered entered = Entered.of(form);
        Map<String, Object> time = Map.of("now", entered.at("now") + MORNING);
        try {
            for (OperationsClient each : services.all().values()) {
                each.setClock(time);
            }
            return Response.seeOther(URI.create("/administration/clock")).build();
        } catch (SaidNo no) {
            return Response.status(no.problem().status())
                    .entity(page(entered.refused(no.problem())))
                    .build();
        }
    }

    private TemplateInstance page(Entered entered) {
        if (!administration.clockIsAdjustable()) {
            throw Refused.of(CoreRefusal.NOT_FOUND);
        }
        return Templates.clock(
                services.all().entrySet().stream()
                        .map(each -> new Reading(each.getKey(), each.getValue().clock()))
                        .toList(),
                entered);
    }
}
