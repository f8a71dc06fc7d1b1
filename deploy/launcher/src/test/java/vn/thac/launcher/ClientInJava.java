package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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
import vn.thac.clients.identity.api.UnitsApi.APIReadUnitRequest;
import vn.thac.clients.identity.api.UnitsApi.APIRegisterUnitRequest;
import vn.thac.clients.identity.model.NewParent;
import vn.thac.clients.identity.model.NewUnit;
import vn.thac.clients.identity.model.UnitView;
import vn.thac.clients.plan.api.CatalogueApi;
import vn.thac.clients.plan.api.CatalogueApi.APIReadFormRequest;
import vn.thac.clients.plan.api.DraftsApi;
import vn.thac.clients.plan.api.DraftsApi.APICreatePlanRequest;
import vn.thac.clients.plan.api.IssueApi;
import vn.thac.clients.plan.api.IssueApi.APIIssuePlanRequest;
import vn.thac.clients.plan.api.PlansApi;
import vn.thac.clients.plan.api.PlansApi.APIReadPlanRequest;
import vn.thac.clients.plan.model.IssueRequest;
import vn.thac.clients.plan.model.IssuedPlan;
import vn.thac.clients.report.api.ObligationsAndReportsApi;
import vn.thac.clients.report.api.ObligationsAndReportsApi.APIAcceptReportRequest;
import vn.thac.clients.report.api.ObligationsAndReportsApi.APIListObligationsRequest;
import vn.thac.clients.report.api.ObligationsAndReportsApi.APIReadObligationRequest;
import vn.thac.clients.report.api.ObligationsAndReportsApi.APISubmitReportRequest;
import vn.thac.clients.report.api.TotalsApi;
import vn.thac.clients.report.api.TotalsApi.APIReadTotalsRequest;
import vn.thac.clients.report.model.Figure;
import vn.thac.clients.report.model.FigureTotal;
import vn.thac.clients.report.model.Obligation;
import vn.thac.clients.report.model.ObligationWithReport;
import vn.thac.clients.report.model.Submission;
import vn.thac.clients.task.api.AssignmentsApi;
import vn.thac.clients.task.api.AssignmentsApi.APIListAssignmentsRequest;
import vn.thac.clients.task.api.AssignmentsApi.APIReadAssignmentRequest;
import vn.thac.clients.task.api.StepsApi;
import vn.thac.clients.task.api.StepsApi.APIAcceptAssignmentRequest;
import vn.thac.clients.task.model.Assignment;
import vn.thac.clients.task.model.Stage;

/** The job done with clients in Java that the generator made of the contracts, and with nothing else of ours. */
final class ClientInJava {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final BigDecimal FIGURE = BigDecimal.valueOf(7);

    private final Deployment deployment;
    private final ClientJob job;

    ClientInJava(Deployment deployment, ClientJob job) {
        this.deployment = deployment;
        this.job = job;
    }

    void work() throws Exception {
        registerVillage();
        UUID plan = issue();
        accept(plan);
        Obligation sent = report(plan);
        readTotal(sent);
        acceptReport(sent);
    }

    private void registerVillage() throws Exception {
        UnitView commune = new UnitsApi(identity(ClientJob.COMMUNE))
                .readUnit(APIReadUnitRequest.newBuilder().ref(ClientJob.UNIT).build());
        NewUnit village = new NewUnit()
                .ref(job.village())
                .track("village")
                .kind("village")
                .level("village")
                .name("Thôn Thử Nghiệm")
                .area(commune.getArea())
                .addParentsItem(new NewParent().tree("command").parent(ClientJob.UNIT));
        UnitView made = new UnitsApi(identity("quan-tri"))
                .registerUnit(APIRegisterUnitRequest.newBuilder()
                        .newUnit(village)
                        .changeReason(inAscii("Thử máy khách sinh ra từ hợp đồng"))
                        .build());
        UnitView read = new UnitsApi(identity(ClientJob.COMMUNE))
                .readUnit(APIReadUnitRequest.newBuilder().ref(job.village()).build());
        assertEquals(made.getId(), read.getId());
        assertEquals("Thôn Thử Nghiệm", read.getName());
    }

    private UUID issue() throws Exception {
        Object text = new ObjectMapper().readValue(job.planPackage(), Map.class);
        var drafted = new DraftsApi(plan(ClientJob.DISTRICT))
                .createPlanWithHttpInfo(APICreatePlanRequest.newBuilder()
                        .body(text)
                        .idempotencyKey(UUID.randomUUID().toString())
                        .build());
        String location = header(drafted.getHeaders(), "location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        var draft = new PlansApi(plan(ClientJob.DISTRICT))
                .readPlanWithHttpInfo(APIReadPlanRequest.newBuilder().id(id).build());
        IssuedPlan issued = new IssueApi(strictly(plan(ClientJob.DISTRICT)))
                .issuePlan(APIIssuePlanRequest.newBuilder()
                        .id(id)
                        .issueRequest(new IssueRequest().number(job.number()))
                        .ifMatch(header(draft.getHeaders(), "etag"))
                        .build())
                .getIssuedPlan();
        assertEquals(job.number(), issued.getNumber());
        assertEquals(ClientJob.DAY, issued.getDate());
        return id;
    }

    private void accept(UUID plan) throws Exception {
        var assignments = new AssignmentsApi(task(ClientJob.COMMUNE));
        var asked = APIListAssignmentsRequest.newBuilder()
                .plan(plan)
                .unit(ClientJob.UNIT)
                .item("D1")
                .build();
        Assignment found = await("the assignment", () -> assignments.listAssignments(asked).getItems().stream()
                .findFirst());
        var read = assignments.readAssignmentWithHttpInfo(
                APIReadAssignmentRequest.newBuilder().id(found.getId()).build());
        assertEquals(Stage.ASSIGNED, read.getData().getState());
        Assignment accepted = new StepsApi(task(ClientJob.COMMUNE))
                .acceptAssignment(APIAcceptAssignmentRequest.newBuilder()
                        .id(found.getId())
                        .body(Map.of())
                        .ifMatch(header(read.getHeaders(), "etag"))
                        .build());
        assertEquals(Stage.ACCEPTED, accepted.getState());
    }

    /** What the form asks is told by the catalogue; each of its indicators gets a figure. */
    private Obligation report(UUID plan) throws Exception {
        var reports = new ObligationsAndReportsApi(report(ClientJob.COMMUNE));
        var asked = APIListObligationsRequest.newBuilder()
                .plan(plan)
                .unit(ClientJob.UNIT)
                .build();
        Obligation owed = await("the report owed", () -> reports.listObligations(asked).getItems().stream()
                .findFirst());
        Submission filled = new Submission();
        new CatalogueApi(plan(ClientJob.COMMUNE))
                .readForm(APIReadFormRequest.newBuilder().code(owed.getForm()).build())
                .get(0)
                .getIndicators()
                .forEach(each ->
                        filled.addFiguresItem(new Figure().indicator(each).value(FIGURE)));
        var read = reports.readObligationWithHttpInfo(
                APIReadObligationRequest.newBuilder().id(owed.getId()).build());
        Obligation sent = reports.submitReport(APISubmitReportRequest.newBuilder()
                .id(owed.getId())
                .submission(filled)
                .ifMatch(header(read.getHeaders(), "etag"))
                .build());
        assertEquals(Obligation.StateEnum.SUBMITTED, sent.getState());
        return sent;
    }

    private void readTotal(Obligation sent) {
        var asked = APIReadTotalsRequest.newBuilder()
                .area(ClientJob.AREA)
                .form(job.code())
                .period(sent.getPeriod())
                .build();
        FigureTotal total = await("the total", () -> new TotalsApi(report(ClientJob.DISTRICT))
                .readTotals(asked).getFigures().stream()
                        .filter(each -> each.getReported() == 1)
                        .findFirst());
        assertEquals(0, total.getValue().compareTo(FIGURE), total.toString());
    }

    private void acceptReport(Obligation sent) throws Exception {
        var reviewed = new ObligationsAndReportsApi(report(ClientJob.DISTRICT));
        var asked = APIReadObligationRequest.newBuilder().id(sent.getId()).build();
        var read = reviewed.readObligationWithHttpInfo(asked);
        reviewed.acceptReport(APIAcceptReportRequest.newBuilder()
                .id(sent.getId())
                .ifMatch(header(read.getHeaders(), "etag"))
                .build());
        assertEquals(
                ObligationWithReport.StateEnum.ACCEPTED,
                new ObligationsAndReportsApi(report(ClientJob.COMMUNE))
                        .readObligation(asked)
                        .getState());
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

    /** Which of two answers it is, a plan or the trial of a dry run, the client sees only where it passes over no field. */
    private static vn.thac.clients.plan.ApiClient strictly(vn.thac.clients.plan.ApiClient client) {
        return client.setObjectMapper(vn.thac.clients.plan.ApiClient.createDefaultObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
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

    /** As {@code encodeURIComponent} does it: Java's HTTP takes nothing else into a header. */
    private static String inAscii(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
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
