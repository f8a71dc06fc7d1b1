package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.junit.jupiter.api.Test;
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
import vn.thac.story.Story;
import vn.thac.story.context.Patience;

/**
 * Two of each service: every request of the story goes to the next of them, one after the other is killed meanwhile, and
 * nothing is lost, doubled or out of order. What one of them is told, the other knows.
 */
class InstancesIT {

    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(4);

    /** Within a second of the event, it is promised; the event itself travels, and the machine has two cores. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String SOMEBODY = "xa-binh-lu";

    private static final Map<Service, String> LISTS = Map.of(
            Service.PLAN, "/v1/plans",
            Service.TASK, "/v1/assignments",
            Service.REPORT, "/v1/obligations");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void either_of_two_instances_may_die_and_what_one_hears_the_other_knows() throws Exception {
        try (TestDeployment whole = TestDeployment.start("instances-it", 2)) {
            StartedDeployment deployment = whole.deployment();
            Killing killing = new Killing(deployment);
            Story.tell(deployment, Patience.duringFaults(), step -> {});
            Set<String> killed = killing.end();
            assertTrue(killed.size() >= 3, "only these were killed while the story was told: " + killed);
            new Invariants(deployment).mustHold();
            bothReadTheirShare(deployment);
            oneCarriesAndTheOtherFollows(deployment);
            whoIsDisabledIsRefusedByEach(deployment);
            aPostActsAtEachUntilItIsTakenBack(deployment);
        }
    }

    /** One instance after the other, wherever the story is; only where the other one of its service serves. */
    private static final class Killing {

        private final StartedDeployment deployment;
        private final Set<String> killed = new HashSet<>();
        private final CompletableFuture<Void> all;
        private volatile boolean ended;

        Killing(StartedDeployment deployment) {
            this.deployment = deployment;
            all = CompletableFuture.runAsync(this::kill);
        }

        private void kill() {
            for (int turn = 0; !ended; turn++) {
                Service service = Service.values()[turn % Service.values().length];
                int instance = turn / Service.values().length % 2;
                Wait.pause(BETWEEN_KILLS);
                if (!ended && deployment.management(service).stream().allMatch(InstancesIT::serves)) {
                    String name = ServiceProcess.name(service, instance);
                    process(deployment, name).kill();
                    killed.add(name);
                }
            }
        }

        Set<String> end() {
            ended = true;
            all.join();
            return killed;
        }
    }

    private static ManagedProcess process(StartedDeployment deployment, String name) {
        return deployment.processes().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean serves(URI management) {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException | InterruptedException notNow) {
            return false;
        }
    }

    /** Each partition of what a service reads is one instance's, and both have some. */
    private static void bothReadTheirShare(StartedDeployment deployment) throws Exception {
        try (Admin admin = Admin.create(deployment.kafkaSettings())) {
            for (Service service : List.of(Service.PLAN, Service.TASK, Service.REPORT, Service.DESK)) {
                String group = "thac-" + service.module();
                Wait.until(
                        Duration.ofMinutes(1),
                        Duration.ofMillis(500),
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

    /** The one that holds the lease dies: the other has it within seconds, and the database says so. */
    private static void oneCarriesAndTheOtherFollows(StartedDeployment deployment) throws Exception {
        long before = fence(deployment);
        for (int instance : List.of(0, 1)) {
            Wait.until(
                    Duration.ofMinutes(2),
                    Duration.ofMillis(200),
                    () -> deployment.management(Service.IDENTITY).stream().allMatch(InstancesIT::serves),
                    () -> "both instances of identity");
            process(deployment, ServiceProcess.name(Service.IDENTITY, instance)).kill();
        }
        Wait.until(
                SOON,
                Duration.ofMillis(100),
                () -> fence(deployment) > before,
                () -> "another one to carry the events of identity");
    }

    private static long fence(StartedDeployment deployment) {
        try (Connection database = deployment.database(Service.IDENTITY.database());
                ResultSet row = database.createStatement().executeQuery("select fence from relay")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void whoIsDisabledIsRefusedByEach(StartedDeployment deployment) {
        String token = deployment.tokens().ofPerson(SOMEBODY);
        everywhere(deployment, token, 200);
        change(deployment, "/v1/people/" + SOMEBODY, "disable");
        everywhere(deployment, token, 403);
        change(deployment, "/v1/people/" + SOMEBODY, "enable");
        everywhere(deployment, token, 200);
    }

    private void everywhere(StartedDeployment deployment, String token, int status) {
        List<String> otherwise = new ArrayList<>();
        Wait.until(
                SOON,
                Duration.ofMillis(100),
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

    /** Who reads what is kept by each service until posts change (ADR 77): by all instances alike. */
    private void aPostActsAtEachUntilItIsTakenBack(StartedDeployment deployment) {
        String token = deployment.tokens().ofPerson(SOMEBODY);
        Map<Service, Long> before = seen(deployment, token);
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
        Wait.until(
                SOON,
                Duration.ofMillis(200),
                () -> isMore(seen(deployment, token), before),
                () -> "the post to act, seen are " + seen(deployment, token) + ", before " + before);
        administrator(deployment)
                .post(
                        Service.IDENTITY,
                        "/v1/posts/" + post.createdId() + "/withdraw",
                        Body.json(Map.of("reason", "Ghi nhầm")),
                        post.etag());
        Wait.until(
                SOON,
                Duration.ofMillis(200),
                () -> seen(deployment, token).equals(before),
                () -> "the post to be gone, seen are " + seen(deployment, token) + ", before " + before);
    }

    private static boolean isMore(Map<Service, Long> now, Map<Service, Long> before) {
        return LISTS.keySet().stream().allMatch(service -> now.get(service) > before.get(service));
    }

    /** How much there is in each list; -1 where instances do not say the same. */
    private Map<Service, Long> seen(StartedDeployment deployment, String token) {
        Map<Service, Long> seen = new EnumMap<>(Service.class);
        LISTS.forEach((service, list) -> {
            List<Long> each = deployment.urls(service).stream()
                    .map(instance -> total(get(instance.resolve(list + "?limit=1&total=true"), token)))
                    .distinct()
                    .toList();
            seen.put(service, each.size() == 1 ? each.get(0) : -1L);
        });
        return seen;
    }

    private static long total(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        return Json.read(answer.body()).path("total").asLong();
    }

    private static void change(StartedDeployment deployment, String what, String step) {
        Caller administrator = administrator(deployment);
        Response now = administrator.get(Service.IDENTITY, what);
        JsonNode body = administrator
                .attempt(Request.post(Service.IDENTITY, what + "/" + step, Body.json(Map.of("reason", "Thử")))
                        .ifMatch(now.etag()))
                .requireSuccess()
                .json();
        assertEquals(step.equals("enable"), body.path("enabled").asBoolean(), body.toString());
    }

    private static Caller administrator(StartedDeployment deployment) {
        return new ApiClient(deployment, Retry.within(Duration.ofMinutes(1)))
                .as(() -> deployment.tokens().ofPerson("quan-tri"));
    }

    private HttpResponse<byte[]> get(URI address, String token) {
        try {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(address.toString(), e);
        }
    }
}
