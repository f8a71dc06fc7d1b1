package vn.thac.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.http.Response;
import vn.thac.client.http.Retry;

/**
 * What is asked of a told story: of every plan, form and unit that acts in it, by people who see much and little; of
 * today and of a day before; lists, and of what they list one by one.
 */
final class Questions {

    /** Sees everything, so whatever is asked has an answer for this one. */
    private static final String ADMINISTRATOR = "quan-tri";

    private static final List<String> ASKERS = List.of(ADMINISTRATOR, "giam-sat", "ub-kien-giang", "xa-binh-lu");

    private static final List<String> UNITS =
            List.of("ubnd:vn", "ubnd:91", "ubnd:12", "ubnd:106", "ubnd:03390", "ubnd:03412", "capuy:106", "ubnd:11260");

    private static final List<String> OF_A_PLAN = List.of(
            "PLAN /v1/plans/%s",
            "PLAN /v1/plans/%s/items",
            "PLAN /v1/plans/%s/members?limit=500",
            "PLAN /v1/plans/%s/basis",
            "PLAN /v1/plans/%s/unassigned",
            "PLAN /v1/mandates?plan=%s&limit=500",
            "PLAN /v1/boards/cascade?plan=%s",
            "TASK /v1/assignments?plan=%s&limit=500",
            "TASK /v1/assignments?plan=%s&limit=500&asOf=2024-10-31",
            "TASK /v1/boards/assignments?plan=%s",
            "TASK /v1/boards/assignments?plan=%s&asOf=2024-10-31",
            "REPORT /v1/regimes?plan=%s",
            "REPORT /v1/obligations?plan=%s&limit=500",
            "REPORT /v1/boards/reports?plan=%s");

    private static final List<String> OF_A_UNIT = List.of(
            "IDENTITY /v1/units/%s?on=2024-12-31",
            "IDENTITY /v1/units/%s?on=2024-01-31",
            "IDENTITY /v1/units/%s/parents?on=2024-12-31",
            "TASK /v1/inbox?unit=%s&limit=500");

    /** A list of a plan, and how some of what it lists are read one by one. */
    private record OneByOne(String list, List<String> single) {}

    private static final List<OneByOne> LISTED = List.of(
            new OneByOne("PLAN /v1/mandates?plan=%s", List.of("/v1/mandates/%s")),
            new OneByOne("TASK /v1/assignments?plan=%s", List.of("/v1/assignments/%s")),
            new OneByOne("REPORT /v1/regimes?plan=%s", List.of("/v1/regimes/%s")),
            new OneByOne("REPORT /v1/obligations?plan=%s", List.of("/v1/obligations/%s", "/v1/obligations/%s/rounds")));

    private static final int SOME = 3;

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

    /**
     * Asks everything that can be asked now; what nobody but an administrator sees is asked of all the same.
     *
     * @throws ScenarioFailure where a question has no answer even for the administrator: it would keep nothing
     */
    List<Fixture.KeptAnswer> ask() {
        List<String> paths = new ArrayList<>(OF_ALL);
        for (JsonNode plan : caller(ADMINISTRATOR).items(Service.PLAN, "/v1/plans?limit=100")) {
            String id = plan.path("id").asText();
            OF_A_PLAN.forEach(form -> paths.add(String.format(form, id)));
            LISTED.forEach(each -> paths.addAll(oneByOne(each, id)));
        }
        UNITS.forEach(unit -> OF_A_UNIT.forEach(form -> paths.add(String.format(form, unit))));
        List<Fixture.KeptAnswer> answers = new ArrayList<>();
        for (String path : new TreeSet<>(paths)) {
            String[] parts = path.split(" ");
            for (String asker : ASKERS) {
                Fixture.KeptAnswer answer = ask(Service.valueOf(parts[0]), parts[1], asker);
                if (asker.equals(ADMINISTRATOR) && answer.status() != 200) {
                    throw new ScenarioFailure(path + " was answered with " + answer.status() + ": " + answer.body());
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    private List<String> oneByOne(OneByOne each, String plan) {
        String[] parts = String.format(each.list(), plan).split(" ");
        return caller(ADMINISTRATOR).items(Service.valueOf(parts[0]), parts[1]).stream()
                .limit(SOME)
                .map(thing -> thing.path("id").asText())
                .flatMap(id -> each.single().stream().map(form -> parts[0] + " " + String.format(form, id)))
                .toList();
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
