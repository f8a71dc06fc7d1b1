package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.thac.client.Deployment;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.clients.identity.api.UnitsApi;
import vn.thac.clients.identity.model.NewParent;
import vn.thac.clients.identity.model.NewUnit;
import vn.thac.clients.identity.model.UnitView;
import vn.thac.clients.plan.api.DraftsApi;
import vn.thac.clients.plan.api.IssueApi;
import vn.thac.clients.plan.api.PlansApi;
import vn.thac.clients.plan.model.IssueRequest;
import vn.thac.clients.plan.model.IssuedPlan;
import vn.thac.clients.report.api.ObligationsAndReportsApi;
import vn.thac.clients.report.api.TotalsApi;
import vn.thac.clients.report.model.Figure;
import vn.thac.clients.report.model.FigureTotal;
import vn.thac.clients.report.model.Obligation;
import vn.thac.clients.report.model.Submission;
import vn.thac.clients.task.api.AssignmentsApi;
import vn.thac.clients.task.api.StepsApi;
import vn.thac.clients.task.model.Assignment;
import vn.thac.clients.task.model.Stage;

/** The job done with clients in Java that the generator made of the contracts, and with nothing else of ours. */
final class ClientInJava {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final int FIGURE = 7;

    private final Deployment deployment;
    private final ClientJob job = new ClientJob("java");

    ClientInJava(Deployment deployment) {
        this.deployment = deployment;
    }

    void work() throws Exception {
        registerVillage();
        UUID plan = issue();
        accept(plan);
        report(plan);
    }

    private void registerVillage() throws Exception {
        UnitView commune = new UnitsApi(identity(ClientJob.COMMUNE)).readUnit(ClientJob.UNIT, null, null, null, null);
        UnitView village = new UnitsApi(identity("quan-tri"))
                .registerUnit(
                        new NewUnit()
                                .ref("thac:thon-cua-java")
                                .track("village")
                                .kind("village")
                                .level("village")
                                .name("Thôn Thử Nghiệm")
                                .area(commune.getArea())
                                .addParentsItem(new NewParent().tree("command").parent(ClientJob.UNIT)),
                        null,
                        "Thử máy khách sinh ra từ hợp đồng",
                        null,
                        null);
        UnitView read = new UnitsApi(identity(ClientJob.COMMUNE)).readUnit("thac:thon-cua-java", null, null, null, null);
        assertEquals(village.getId(), read.getId());
        assertEquals("Thôn Thử Nghiệm", read.getName());
    }

    private UUID issue() throws Exception {
        Object text = new ObjectMapper().readValue(job.planPackage(), Map.class);
        var drafted = new DraftsApi(plan(ClientJob.DISTRICT))
                .createPlanWithHttpInfo(text, null, UUID.randomUUID().toString(), null, null, null);
        String location = header(drafted.getHeaders(), "location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        var draft = new PlansApi(plan(ClientJob.DISTRICT)).readPlanWithHttpInfo(id, null, null, null);
        IssuedPlan issued = new IssueApi(plan(ClientJob.DISTRICT))
                .issuePlan(
                        id,
                        new IssueRequest().number(job.number()),
                        null,
                        header(draft.getHeaders(), "etag"),
                        null,
                        null,
                        null,
                        null)
                .getIssuedPlan();
        assertEquals(job.number(), issued.getNumber());
        assertEquals(ClientJob.DAY, issued.getDate());
        return id;
    }

    private void accept(UUID plan) throws Exception {
        var assignments = new AssignmentsApi(task(ClientJob.COMMUNE));
        Assignment found = await("the assignment", () -> assignments
                .listAssignments(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "D1",
                        null,
                        null,
                        null,
                        plan,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ClientJob.UNIT,
                        null,
                        null,
                        null)
                .getItems()
                .stream()
                .findFirst());
        var read = assignments.readAssignmentWithHttpInfo(found.getId(), null, null, null);
        assertEquals(Stage.ASSIGNED, read.getData().getState());
        Assignment accepted = new StepsApi(task(ClientJob.COMMUNE))
                .acceptAssignment(found.getId(), Map.of(), header(read.getHeaders(), "etag"), null, null, null, null);
        assertEquals(Stage.ACCEPTED, accepted.getState());
    }

    private void report(UUID plan) throws Exception {
        var reports = new ObligationsAndReportsApi(report(ClientJob.COMMUNE));
        Obligation owed = await("the report owed", () -> reports
                .listObligations(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        plan,
                        null,
                        null,
                        null,
                        null,
                        ClientJob.UNIT,
                        null,
                        null,
                        null)
                .getItems()
                .stream()
                .findFirst());
        var read = reports.readObligationWithHttpInfo(owed.getId(), null, null, null);
        Obligation sent = reports.submitReport(
                owed.getId(),
                new Submission()
                        .addFiguresItem(new Figure().indicator(job.code()).value(BigDecimal.valueOf(FIGURE))),
                header(read.getHeaders(), "etag"),
                null,
                null,
                null,
                null);
        assertEquals(Obligation.StateEnum.SUBMITTED, sent.getState());
        FigureTotal total = await("the total", () -> new TotalsApi(report(ClientJob.DISTRICT))
                        .readTotals(
                                ClientJob.AREA, job.code(), owed.getPeriod(), null, null, null, null, null, null, null)
                        .getFigures()
                        .stream()
                        .filter(each -> each.getReported() == 1)
                        .findFirst());
        assertEquals(0, total.getValue().compareTo(BigDecimal.valueOf(FIGURE)), total.toString());
    }

    private vn.thac.clients.identity.ApiClient identity(String person) {
        var client = new vn.thac.clients.identity.ApiClient();
        client.updateBaseUri(deployment.url(Service.IDENTITY).toString());
        client.setRequestInterceptor(token(person));
        return client;
    }

    private vn.thac.clients.plan.ApiClient plan(String person) {
        var client = new vn.thac.clients.plan.ApiClient();
        client.updateBaseUri(deployment.url(Service.PLAN).toString());
        client.setRequestInterceptor(token(person));
        return client;
    }

    private vn.thac.clients.task.ApiClient task(String person) {
        var client = new vn.thac.clients.task.ApiClient();
        client.updateBaseUri(deployment.url(Service.TASK).toString());
        client.setRequestInterceptor(token(person));
        return client;
    }

    private vn.thac.clients.report.ApiClient report(String person) {
        var client = new vn.thac.clients.report.ApiClient();
        client.updateBaseUri(deployment.url(Service.REPORT).toString());
        client.setRequestInterceptor(token(person));
        return client;
    }

    private Consumer<HttpRequest.Builder> token(String person) {
        return request ->
                request.header("Authorization", "Bearer " + deployment.tokens().ofPerson(person));
    }

    private static String header(Map<String, List<String>> headers, String name) {
        return headers.get(name).get(0);
    }

    private interface Look<T> {
        Optional<T> look() throws Exception;
    }

    private static <T> T await(String what, Look<T> look) {
        return Wait.forValue(
                PATIENCE,
                LOOK_EVERY,
                () -> {
                    try {
                        return look.look();
                    } catch (Exception e) {
                        throw new ScenarioFailure("No answer about " + what + ": " + e, e);
                    }
                },
                () -> what);
    }
}
