package vn.thac.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thac.client.Json;
import vn.thac.client.ManagedProcess;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Body;
import vn.thac.client.http.Caller;
import vn.thac.client.http.Request;
import vn.thac.client.http.Response;
import vn.thac.client.http.Retry;

/** Two of each service: either may die, the other goes on at once, and what one of them is told the other knows. */
@Order(8)
@ExtendWith(ToldStory.Disturbed.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstancesIT {

    /** A second after the event, it is promised; the event itself travels, and the machine has two cores. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration UNTIL_IT_IS_BACK = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private static final String SOMEBODY = "xa-binh-lu";

    /** A list of each service that knows posts. */
    private static final Map<Service, String> LISTS = Map.of(
            Service.PLAN, "/v1/plans",
            Service.TASK, "/v1/assignments",
            Service.REPORT, "/v1/obligations");

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    static void end(ToldStory story) {
        story.close();
    }

    @Test
    @Order(1)
    void whichever_of_two_dies_the_other_goes_on_and_nothing_stands_still(ToldStory story) throws Exception {
        StartedDeployment deployment = story.deployment();
        story.day(ClientJob.DAY);
        int turn = 0;
        for (Service service : Service.values()) {
            awaitAll(deployment);
            process(deployment, ServiceProcess.name(service, turn++ % 2)).kill();
            Work work = new Work(deployment, ClientJob.of("khi-mat-" + service));
            work.fromThePlanToTheTotal();
            assertTrue(service != Service.PLAN || work.failedOver() > 0, "no request met the instance that was killed");
        }
        awaitAll(deployment);
        eachReadsItsShare(deployment);
        new Invariants(deployment).mustHold();
    }

    /** Whoever carries the events of identity dies: the other one has the lease within seconds. */
    @Test
    @Order(2)
    void the_events_of_a_carrier_that_dies_are_carried_by_the_other(ToldStory story) {
        StartedDeployment deployment = story.deployment();
        for (int instance : List.of(0, 1)) {
            awaitAll(deployment);
            String carries = carrier(deployment);
            process(deployment, ServiceProcess.name(Service.IDENTITY, instance)).kill();
            String village = "thac:thon-mat-" + instance;
            register(deployment, village);
            Wait.until(
                    SOON,
                    LOOK_EVERY,
                    () -> answer(deployment, Service.PLAN, "/v1/mandates?unit=" + village) == 200,
                    () -> "plan-service to hear of " + village + "; events were carried by " + carries + ", now by "
                            + carrier(deployment));
        }
    }

    @Test
    @Order(3)
    void who_is_disabled_is_refused_by_each(ToldStory story) {
        StartedDeployment deployment = story.deployment();
        awaitAll(deployment);
        String token = deployment.tokens().ofPerson(SOMEBODY);
        everywhere(deployment, token, 200);
        turn(deployment, "disable");
        everywhere(deployment, token, 403);
        turn(deployment, "enable");
        everywhere(deployment, token, 200);
    }

    /** Who reads what is kept by each service until posts change (ADR 77): by all instances alike. */
    @Test
    @Order(4)
    void a_post_acts_at_each_until_it_is_taken_back(ToldStory story) {
        StartedDeployment deployment = story.deployment();
        awaitAll(deployment);
        String token = deployment.tokens().ofPerson(SOMEBODY);
        Map<URI, Long> before = seen(deployment, token);
        Response post = administrator(deployment)
                .post(
                        Service.IDENTITY,
                        "/v1/posts",
                        Body.json(Map.of(
                                "actor",
                                SOMEBODY,
                                "unit",
                                "ubnd:91",
                                "duties",
                                List.of("oversee"),
                                "from",
                                "2024-01-01",
                                "subtree",
                                true)));
        awaitSeen("a post to act", deployment, token, now -> before.entrySet().stream()
                .allMatch(each -> now.get(each.getKey()) > each.getValue()));
        String path = "/v1/posts/"
                + Json.items(post.json().path("items")).get(0).path("id").asText();
        administrator(deployment)
                .post(
                        Service.IDENTITY,
                        path + "/withdraw",
                        Body.json(Map.of("reason", "Ghi nhầm")),
                        administrator(deployment).get(Service.IDENTITY, path).etag());
        awaitSeen("a post that was withdrawn to act no more", deployment, token, before::equals);
    }

    /** A job of people in three services, each request sent to the instances in turn, and how long anything took. */
    private static final class Work {

        /** Longer than Kafka needs to miss a reader (ADR 109), much shorter than a new start of one and all it brings. */
        private static final Duration NO_STANDSTILL = Duration.ofSeconds(25);

        private final ApiClient client;
        private final ClientJob job;
        private final Caller district;
        private final Caller commune;

        Work(StartedDeployment deployment, ClientJob job) {
            this.client = new ApiClient(deployment, Retry.within(SOON));
            this.job = job;
            this.district = client.as(() -> deployment.tokens().ofPerson(ClientJob.DISTRICT));
            this.commune = client.as(() -> deployment.tokens().ofPerson(ClientJob.COMMUNE));
        }

        void fromThePlanToTheTotal() throws IOException {
            String plan = district.post(
                            Service.PLAN,
                            "/v1/plans",
                            Body.written(job.planPackage().getBytes(UTF_8)))
                    .createdId();
            String path = "/v1/plans/" + plan;
            district.post(
                    Service.PLAN,
                    path + "/issue",
                    Body.json(Map.of("number", job.number())),
                    district.get(Service.PLAN, path).etag());
            String assignment = await(Service.TASK, "/v1/assignments?plan=" + plan + "&unit=" + ClientJob.UNIT);
            act(Service.TASK, assignment, "accept", Map.of());
            String owed = await(Service.REPORT, "/v1/obligations?plan=" + plan + "&unit=" + ClientJob.UNIT);
            act(
                    Service.REPORT,
                    owed,
                    "submit",
                    Map.of("figures", List.of(Map.of("indicator", job.code(), "value", 7))));
            String total = "/v1/totals?area=" + ClientJob.AREA + "&form=" + job.code() + "&period=2025";
            Wait.until(
                    NO_STANDSTILL,
                    LOOK_EVERY,
                    () -> district.get(Service.REPORT, total)
                                    .json()
                                    .at("/figures/0/value")
                                    .asInt()
                            == 7,
                    () -> "the total of " + job.client());
        }

        long failedOver() {
            return client.repeated();
        }

        private String await(Service service, String list) {
            return Wait.forValue(
                    NO_STANDSTILL,
                    LOOK_EVERY,
                    () -> commune.items(service, list).stream()
                            .map(each -> list.substring(0, list.indexOf('?')) + "/"
                                    + each.path("id").asText())
                            .findFirst(),
                    () -> service + " to have what follows from the plan of " + job.client());
        }

        private void act(Service service, String path, String step, Object body) {
            commune.post(
                    service,
                    path + "/" + step,
                    Body.json(body),
                    commune.get(service, path).etag());
        }
    }

    private static void awaitAll(StartedDeployment deployment) {
        for (Service service : Service.values()) {
            Wait.until(
                    UNTIL_IT_IS_BACK,
                    LOOK_EVERY,
                    () -> deployment.management(service).stream().allMatch(InstancesIT::serves),
                    () -> "both instances of " + service);
        }
    }

    private static boolean serves(URI management) {
        try {
            return HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()
                            .send(
                                    HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ManagedProcess process(StartedDeployment deployment, String name) {
        return deployment.processes().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Each partition of what a service reads is one instance's, and both have some. */
    private static void eachReadsItsShare(StartedDeployment deployment) {
        try (Admin admin = Admin.create(deployment.kafkaSettings())) {
            for (Service service : List.of(Service.PLAN, Service.TASK, Service.REPORT, Service.DESK)) {
                String group = "thac-" + service.module();
                Wait.until(
                        UNTIL_IT_IS_BACK,
                        LOOK_EVERY,
                        () -> shares(admin, group).stream()
                                        .filter(share -> share > 0)
                                        .count()
                                == 2,
                        () -> "two readers of " + group + ", there are " + shares(admin, group));
            }
        }
    }

    private static List<Integer> shares(Admin admin, String group) {
        try {
            ConsumerGroupDescription described = admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get();
            return described.members().stream()
                    .map(member -> member.assignment().topicPartitions().size())
                    .toList();
        } catch (Exception notNow) {
            return List.of();
        }
    }

    private static String carrier(StartedDeployment deployment) {
        try (Connection database = deployment.database(Service.IDENTITY.database());
                ResultSet row =
                        database.createStatement().executeQuery("select holder || ' (' || fence || ')' from relay")) {
            return row.next() ? row.getString(1) : "nobody";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void register(StartedDeployment deployment, String village) {
        administrator(deployment)
                .post(
                        Service.IDENTITY,
                        "/v1/units",
                        Body.json(Map.of(
                                "ref", village,
                                "track", "village",
                                "kind", "village",
                                "level", "village",
                                "name", "Thôn Thử Nghiệm",
                                "area", "dvhc:11260",
                                "parents", List.of(Map.of("tree", "command", "parent", ClientJob.UNIT)))));
    }

    /** As somebody who may read everything. */
    private static int answer(StartedDeployment deployment, Service service, String path) {
        return new ApiClient(deployment, Retry.within(SOON))
                .as(() -> deployment.tokens().ofPerson("giam-sat"))
                .attempt(Request.get(service, path))
                .status();
    }

    private void everywhere(StartedDeployment deployment, String token, int status) {
        List<String> otherwise = new ArrayList<>();
        Wait.until(
                SOON,
                LOOK_EVERY,
                () -> {
                    otherwise.clear();
                    LISTS.forEach((service, list) -> deployment.urls(service).forEach(instance -> {
                        int answered =
                                get(instance.resolve(list + "?limit=1"), token).statusCode();
                        if (answered != status) {
                            otherwise.add(instance + " " + answered);
                        }
                    }));
                    return otherwise.isEmpty();
                },
                () -> status + " from each instance, but " + otherwise);
    }

    private static void turn(StartedDeployment deployment, String step) {
        String person = "/v1/people/" + SOMEBODY;
        Caller administrator = administrator(deployment);
        boolean enabled = administrator
                .post(
                        Service.IDENTITY,
                        person + "/" + step,
                        Body.json(Map.of("reason", "Thử")),
                        administrator.get(Service.IDENTITY, person).etag())
                .json()
                .path("enabled")
                .asBoolean();
        assertEquals(step.equals("enable"), enabled);
    }

    private void awaitSeen(String what, StartedDeployment deployment, String token, Predicate<Map<URI, Long>> wanted) {
        Wait.until(
                SOON,
                LOOK_EVERY,
                () -> wanted.test(seen(deployment, token)),
                () -> what + ", seen are " + seen(deployment, token));
    }

    /** How much there is in each list of each instance. */
    private Map<URI, Long> seen(StartedDeployment deployment, String token) {
        Map<URI, Long> seen = new TreeMap<>();
        LISTS.forEach((service, list) -> deployment.urls(service).forEach(instance -> {
            HttpResponse<byte[]> answer = get(instance.resolve(list + "?limit=1&total=true"), token);
            assertEquals(200, answer.statusCode());
            seen.put(instance, Json.read(answer.body()).path("total").asLong());
        }));
        return seen;
    }

    private static Caller administrator(StartedDeployment deployment) {
        return new ApiClient(deployment, Retry.within(SOON))
                .as(() -> deployment.tokens().ofPerson("quan-tri"));
    }

    private HttpResponse<byte[]> get(URI address, String token) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(address.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
