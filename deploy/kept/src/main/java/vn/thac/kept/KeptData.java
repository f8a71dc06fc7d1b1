package vn.thac.kept;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Response;
import vn.thac.client.http.Retry;

/** A fixture of an earlier build, to be laid into empty databases and topics and asked again. */
public final class KeptData {

    /** What a service knows of units, posts and words, each from identity's events. */
    private static final Set<String> OF_THE_STATE = Set.of(
            "known_code", "known_heir", "known_line", "known_post", "known_standing", "known_unit", "known_word");

    /** What events alone make, by database; identity writes its own. Without them a service begins as a new reader does. */
    private static final Map<String, Set<String>> READ_MODELS = Map.of(
            "identity",
            Set.of(),
            "plan",
            with(OF_THE_STATE, "plan_assignments", "plan_obligations"),
            "task",
            with(
                    OF_THE_STATE,
                    "mandate_ref",
                    "obligation_ref",
                    "plan_below",
                    "plan_condition",
                    "plan_holder",
                    "plan_item",
                    "regime_period",
                    "regime_ref",
                    "regime_signed"),
            "report",
            OF_THE_STATE);

    private final Fixture fixture;

    private KeptData(Fixture fixture) {
        this.fixture = fixture;
    }

    public static KeptData read(Path file) throws IOException {
        return new KeptData(Fixture.read(file));
    }

    /**
     * The same data, of whose events nothing has been taken yet: every service reads all of them from the first on, those
     * that it has seen among them.
     */
    public KeptData unread() {
        Map<String, Fixture.KeptDatabase> unread = new TreeMap<>();
        fixture.databases()
                .forEach((name, database) -> unread.put(
                        name, database.without(with(READ_MODELS.getOrDefault(name, OF_THE_STATE), "inbox"))));
        return new KeptData(new Fixture(fixture.now(), unread, fixture.events(), fixture.answers()));
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** Gives an administrator's connection to a service's database. */
    public interface Databases {
        Connection open(String name) throws SQLException;
    }

    /** Puts everything where it was; the services' clock goes on from where it stood. */
    public void lay(Databases databases, String brokers) throws SQLException, IOException {
        for (Map.Entry<String, Fixture.KeptDatabase> each : fixture.databases().entrySet()) {
            try (Connection connection = databases.open(each.getKey())) {
                DatabaseCopy.lay(
                        connection,
                        List.copyOf(each.getValue().scripts().values()),
                        each.getValue().rows());
                resumeClock(connection);
            }
        }
        TopicCopy.lay(brokers, fixture.events());
    }

    private void resumeClock(Connection connection) throws SQLException {
        long offset = Duration.between(OffsetDateTime.now(ZoneOffset.UTC), fixture.now())
                .toMillis();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into clock (one, offset_ms) values (true, " + offset
                    + ") on conflict (one) do update set offset_ms = excluded.offset_ms");
        }
    }

    /**
     * Somebody goes on with the work that was kept: starts on the first assignment of a commune's inbox.
     *
     * @throws ScenarioFailure where it can't be done, or the assignment does not stand where the step leads
     */
    public void goOn(Deployment deployment) {
        Caller commune = new ApiClient(deployment, Retry.never())
                .as(() -> deployment.tokens().ofPerson("xa-binh-lu"));
        String assignment = commune.items(Service.TASK, "/v1/inbox?unit=ubnd:03412&kind=assignment&limit=500").stream()
                .filter(item ->
                        item.path("nextActions").findValuesAsText("action").contains("start"))
                .map(item -> "/v1/assignments/" + item.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new ScenarioFailure("The commune has nothing left to start on."));
        Response before = commune.get(Service.TASK, assignment);
        Response after = commune.post(Service.TASK, assignment + "/start", Body.EMPTY, before.etag());
        JsonNode now = after.json();
        if (now.path("version").asLong() != before.json().path("version").asLong() + 1
                || !now.path("state").asText().equals("started")) {
            throw new ScenarioFailure("What was kept does not go on: " + now);
        }
    }

    /** Each place where an answer of today differs from that of then, with its question. */
    public List<String> differences(Deployment deployment) {
        Questions questions = new Questions(deployment);
        List<String> found = new ArrayList<>();
        for (Fixture.KeptAnswer then : fixture.answers()) {
            Fixture.KeptAnswer now = questions.again(then);
            String question = then.service() + " " + then.path() + " as " + then.actor();
            if (now.status() != then.status()) {
                found.add(question + ": then " + then.status() + ", now " + now.status());
            } else if (now.status() == 200) {
                SameAnswer.differences(then.body(), now.body()).forEach(place -> found.add(question + " " + place));
            }
        }
        return found;
    }

    public int questions() {
        return fixture.answers().size();
    }
}
