package vn.thac.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.http.Response;
import vn.thac.client.http.Retry;

/** What is asked of a told story: of every plan, form and unit that acts in it, by people who see much and little. */
final class Questions {

    private static final List<String> ASKERS = List.of("quan-tri", "giam-sat", "ub-kien-giang", "xa-binh-lu");

    private static final List<String> UNITS =
            List.of("ubnd:vn", "ubnd:91", "ubnd:12", "ubnd:106", "ubnd:03390", "capuy:106", "ubnd:11260");

    private static final List<String> OF_A_PLAN = List.of(
            "PLAN /v1/plans/%s",
            "PLAN /v1/plans/%s/items?limit=500",
            "PLAN /v1/plans/%s/members?limit=500",
            "PLAN /v1/plans/%s/basis",
            "PLAN /v1/plans/%s/unassigned",
            "PLAN /v1/mandates?plan=%s&limit=500",
            "PLAN /v1/boards/cascade?plan=%s",
            "TASK /v1/assignments?plan=%s&limit=500",
            "TASK /v1/boards/assignments?plan=%s",
            "REPORT /v1/regimes?plan=%s",
            "REPORT /v1/obligations?plan=%s&limit=500",
            "REPORT /v1/boards/reports?plan=%s");

    private static final List<String> OF_A_UNIT = List.of(
            "IDENTITY /v1/units/%s?on=2024-12-31",
            "IDENTITY /v1/units/%s/parents?on=2024-12-31", "TASK /v1/inbox?unit=%s&limit=500");

    private static final List<String> OF_ALL = List.of(
            "IDENTITY /v1/levels",
            "IDENTITY /v1/tracks",
            "IDENTITY /v1/units?limit=500&on=2024-12-31",
            "PLAN /v1/indicators?limit=500",
            "PLAN /v1/forms?limit=500",
            "REPORT /v1/totals?form=sample.child-friendly&period=2024&area=dvhc:vn",
            "REPORT /v1/totals?form=sample.child-friendly&period=2024&area=dvhc:91",
            "REPORT /v1/totals?form=sample.child-friendly&period=2024&area=dvhc:106");

    private final ApiClient client;
    private final Deployment deployment;

    Questions(Deployment deployment) {
        this.client = new ApiClient(deployment, Retry.never());
        this.deployment = deployment;
    }

    /** Asks everything that can be asked now; what nobody but an administrator sees is asked of all the same. */
    List<Fixture.KeptAnswer> ask() {
        List<String> paths = new ArrayList<>(OF_ALL);
        for (JsonNode plan : caller("quan-tri").items(Service.PLAN, "/v1/plans?limit=100")) {
            String id = plan.path("id").asText();
            OF_A_PLAN.forEach(form -> paths.add(String.format(form, id)));
        }
        UNITS.forEach(unit -> OF_A_UNIT.forEach(form -> paths.add(String.format(form, unit))));
        List<Fixture.KeptAnswer> answers = new ArrayList<>();
        for (String path : new TreeSet<>(paths)) {
            String[] parts = path.split(" ");
            for (String asker : ASKERS) {
                answers.add(ask(Service.valueOf(parts[0]), parts[1], asker));
            }
        }
        return answers;
    }

    /** One question of then, asked again. */
    Fixture.KeptAnswer again(Fixture.KeptAnswer then) {
        return ask(Service.valueOf(then.service()), then.path(), then.actor());
    }

    private Fixture.KeptAnswer ask(Service service, String path, String actor) {
        Response answer = caller(actor).attempt(Request.get(service, path));
        return new Fixture.KeptAnswer(service.name(), path, actor, answer.status(), answer.json());
    }

    private Caller caller(String person) {
        return client.as(() -> deployment.tokens().ofPerson(person));
    }
}
