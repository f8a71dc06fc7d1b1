package vn.thac.task.together;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.thac.task.Work.DEPARTMENT;
import static vn.thac.task.Work.HEALTH;
import static vn.thac.task.Work.ISSUER;
import static vn.thac.task.Work.done;
import static vn.thac.task.Work.read;
import static vn.thac.task.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.task.Province;
import vn.thac.task.World;

/** One report answers for the same duty of several plans. */
@QuarkusTest
class TogetherIT {

    private static final String RESULT = "\"result\":\"Đã tổ chức tại mọi trường\",\"evidence\":\"57/BC-SGDĐT\"";

    @Inject
    Province province;

    @Test
    void each_row_is_taken_or_refused_for_itself_and_says_why_at_its_place() {
        String one = started();
        String two = started();
        String notBegun = province.dutyOfEducation("2099-06-30");
        String others = province.dutyOf(province.health(), "2099-06-30", null);

        report(as(DEPARTMENT), RESULT, row(one, 2), row(notBegun, 1), row(two, 1), row(others, 1))
                .statusCode(207)
                .body("items.id", contains(one, notBegun, two, others))
                .body("items.status", contains(200, 409, 412, 404))
                .body("items[0].state", equalTo("completed"), "items[0].version", equalTo(3))
                .body("items[0].problem", nullValue())
                .body("items[1].problem.code", equalTo("step-not-allowed"))
                .body("items[1].problem.errors[0].pointer", equalTo("/assignments/1"))
                .body("items[2].problem.errors[0].pointer", equalTo("/assignments/2/version"));
        read(ISSUER, one).body("result", equalTo("Đã tổ chức tại mọi trường"), "evidence", equalTo("57/BC-SGDĐT"));
        read(ISSUER, two).body("state", equalTo("started"), "version", equalTo(2));
        read(ISSUER, others).body("version", equalTo(1));
        report(World.inVietnamese(DEPARTMENT), RESULT, row(notBegun, 1))
                .body("items[0].problem.detail", startsWith("Không thể thực hiện bước"));
    }

    @Test
    void sent_again_nothing_is_done_twice_with_a_key_or_without() {
        String one = started();
        String key = Ids.next().toString();
        String progress = "\"percent\":60,\"note\":\"12 trên 20 xã\"";
        for (int i = 0; i < 2; i++) {
            report(as(DEPARTMENT).header("Idempotency-Key", key), progress, row(one, 2))
                    .statusCode(207)
                    .body("items.status", contains(200), "items.version", contains(3));
        }
        report(as(DEPARTMENT), progress, row(one, 2)).body("items.status", contains(412));
        read(ISSUER, one).body("percent", equalTo(60), "version", equalTo(3));
        report(as(DEPARTMENT), progress, row(one, 3), row(one, 3))
                .body("items.status", contains(200, 409))
                .body("items[1].problem.code", equalTo("row-repeated"));
    }

    @Test
    void it_says_progress_or_a_result_and_never_both_or_nothing() {
        String one = started();
        report(as(DEPARTMENT), RESULT + ",\"percent\":60", row(one, 2))
                .statusCode(422)
                .body("errors.pointer", contains("/percent"), "errors.code", contains("progress-or-result"));
        report(as(DEPARTMENT), "\"percent\":null", row(one, 2))
                .statusCode(207)
                .body("items[0].status", equalTo(422))
                .body("items[0].problem.errors.code", contains("progress-empty"));
        report(as(DEPARTMENT), RESULT).statusCode(422);
        report(as(HEALTH), RESULT, row(one, 2)).statusCode(207).body("items.status", contains(404));
        read(ISSUER, one).body("version", equalTo(2));
    }

    @Test
    void a_row_says_its_own_where_it_differs_and_a_faulty_one_hinders_no_other() {
        String own = started();
        String shared = started();
        String faulty = started();
        report(
                        as(DEPARTMENT),
                        "\"percent\":60",
                        row(own, 2).replace("}", ",\"percent\":80,\"note\":\"Sắp xong\"}"),
                        row(shared, 2),
                        row(faulty, 2).replace("}", ",\"percent\":180}"))
                .statusCode(207)
                .body("items.status", contains(200, 200, 422))
                .body("items[2].problem.errors.pointer", contains("/assignments/2/percent"));
        read(ISSUER, own).body("percent", equalTo(80), "note", equalTo("Sắp xong"));
        read(ISSUER, shared).body("percent", equalTo(60));
        report(as(DEPARTMENT), "\"note\":null", row(own, 3), row(shared, 3).replace("}", ",\"result\":\"Xong\"}"))
                .body("items.status", contains(422, 200))
                .body("items[0].problem.errors.pointer", contains("/assignments/0/note"));
    }

    @Test
    void several_are_taken_on_and_confirmed_each_by_who_may() {
        String one = province.dutyOfEducation("2099-06-30");
        String two = province.dutyOfEducation("2099-06-30");
        steps(as(DEPARTMENT), "acceptances", row(one, 1), row(two, 2))
                .statusCode(207)
                .body("items.status", contains(200, 412), "items[0].state", equalTo("accepted"));
        done(DEPARTMENT, one, "start", "");
        report(as(DEPARTMENT), RESULT, row(one, 3)).body("items.status", contains(200));
        steps(as(DEPARTMENT), "confirmations", row(one, 4)).body("items.status", contains(403));
        steps(as(ISSUER), "confirmations", row(one, 4), row(two, 1))
                .body("items.status", contains(200, 409), "items[0].state", equalTo("confirmed"));
        steps(as(ISSUER), "confirmations", "{\"id\":\"" + one + "\"}")
                .body("items[0].problem.errors.pointer", contains("/assignments/0/version"));
    }

    private static ValidatableResponse steps(RequestSpecification as, String what, String... rows) {
        return as.body("{\"assignments\":[" + String.join(",", rows) + "]}")
                .post("/v1/assignment-" + what)
                .then();
    }

    private String started() {
        String id = province.dutyOfEducation("2099-06-30");
        done(DEPARTMENT, id, "start", "");
        return id;
    }

    private static String row(String id, int version) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    private static ValidatableResponse report(RequestSpecification as, String what, String... rows) {
        String all = Arrays.stream(rows).collect(Collectors.joining(","));
        return as.body("{\"assignments\":[" + all + "]," + what + "}")
                .post("/v1/assignment-reports")
                .then();
    }
}
