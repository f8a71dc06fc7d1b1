package vn.thac.identity.change;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.identity.Api;
import vn.thac.identity.Together;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** A unit registered by mistake is taken back while nothing hangs on it; an end said by mistake is taken back too. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class WithdrawIT {

    private static final Api ADMIN = Api.administrator();
    private static final String WHY = "{\"reason\": \"Đăng ký nhầm\"}";

    @Inject
    Clock clock;

    @Inject
    Database database;

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }

    private static void provinces(String prefix) {
        ADMIN.takeIn(
                        "%1$s1,Kiên Giang %1$s,tỉnh,province,\n%1$s2,Lai Châu %1$s,tỉnh,province,\n".formatted(prefix),
                        "on=2020-01-01")
                .statusCode(200);
    }

    private static String office(String ref, String prefix) {
        return ADMIN.post("/v1/units", """
                {"ref": "thac:%s", "codes": ["madinhdanh:H33.%s"], "track": "government", "kind": "office",
                 "level": "province", "area": "dvhc:%s1", "name": "Văn phòng %s",
                 "parents": [{"tree": "command", "parent": "ubnd:%s1"}], "begins": "2024-01-01"}
                """.formatted(ref, prefix, prefix, prefix, prefix))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse withdraw(String ref) {
        return ADMIN.post("/v1/units/" + ref + "/withdraw", "/v1/units/" + ref, WHY);
    }

    private static ValidatableResponse end(String ref, Object on, String rest) {
        return ADMIN.post("/v1/units/" + ref + "/end", "/v1/units/" + ref, "{\"on\": \"" + on + "\"" + rest + "}");
    }

    private static ValidatableResponse reopen(String ref) {
        return ADMIN.post("/v1/units/" + ref + "/reopen", "/v1/units/" + ref, WHY);
    }

    @Test
    void a_withdrawn_unit_is_there_on_no_day_and_keeps_its_name() {
        provinces("WA");
        String id = office("wa-vp", "WA");

        withdraw("thac:wa-vp")
                .statusCode(200)
                .header("ETag", ETagOf.version(2))
                .body("withdrawn", equalTo("Đăng ký nhầm"))
                .body("codes", hasSize(0));

        ADMIN.get("/v1/units/" + id)
                .statusCode(200)
                .body("name", equalTo("Văn phòng WA"))
                .body("withdrawn", equalTo("Đăng ký nhầm"));
        ADMIN.get("/v1/units/thac:wa-vp").statusCode(404);
        for (String day : List.of("2023-12-31", "2024-01-01", "2030-01-01")) {
            ADMIN.get("/v1/units?under=ubnd:WA1&on=" + day).body("items", hasSize(0));
            ADMIN.get("/v1/units/ubnd:WA1/children?on=" + day).body("items", hasSize(0));
        }
        ADMIN.post("/v1/posts", "{\"actor\": \"wa\", \"unit\": \"" + id + "\", \"duties\": [\"work\"]}")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("unit-withdrawn /unit"))
                .body("detail", containsString("Văn phòng WA"));
        ADMIN.get("/v1/audit?aggregateId=" + id).body("items.reason", contains(null, "Đăng ký nhầm"));
    }

    @Test
    void every_service_learns_that_it_is_there_on_no_day() {
        provinces("WB");
        String id = office("wb-vp", "WB");
        withdraw("thac:wb-vp").statusCode(200);

        String known = database.first(
                        "select begins || ' ' || ends || ' ' || version as one from known_unit where id = ?::uuid",
                        row -> row.text("one"),
                        id)
                .orElseThrow();
        assertEquals("2024-01-01 2024-01-01 2", known);
        assertEquals(
                "Văn phòng WB",
                database.first("select unit_name_on(?::uuid, ?) as name", row -> row.text("name"), id, today())
                        .orElseThrow());
        assertEquals(
                0L,
                database.first(
                                "select count(*) as n from known_code where unit_id = ?::uuid",
                                row -> row.number("n"),
                                id)
                        .orElseThrow());
    }

    @Test
    void its_codes_are_free_again_for_every_day() {
        provinces("WC");
        String first = office("wc-vp", "WC");
        withdraw("thac:wc-vp").statusCode(200);
        String second = office("wc-vp", "WC");

        assertEquals(false, first.equals(second));
        ADMIN.get("/v1/units/madinhdanh:H33.WC?on=2024-06-01").body("id", equalTo(second));
    }

    @Test
    void a_unit_on_which_others_count_is_not_withdrawn_and_they_are_named() {
        provinces("WD");
        office("wd-vp", "WD");
        withdraw("ubnd:WD1")
                .statusCode(409)
                .body("code", equalTo("has-children"))
                .body("detail", containsString("Văn phòng WD"));
        withdraw("dvhc:WD1").statusCode(409).body("code", equalTo("has-children"));
        withdraw("capuy:WD1")
                .statusCode(409)
                .body("code", equalTo("has-children"))
                .body("detail", containsString("UBND tỉnh Kiên Giang WD"));

        withdraw("thac:wd-vp").statusCode(200);
        withdraw("ubnd:WD1").statusCode(200);
        withdraw("capuy:WD1").statusCode(200);
        withdraw("dvhc:WD1").statusCode(200);
        ADMIN.get("/v1/units?under=dvhc:vn&name=Kiên Giang&on=" + today()).statusCode(200);
    }

    @Test
    void a_unit_with_posts_that_were_meant_is_not_withdrawn_and_they_are_named() {
        provinces("WE");
        office("we-vp", "WE");
        String old = ADMIN.post(
                        "/v1/posts",
                        "{\"actor\": \"we-1\", \"unit\": \"thac:we-vp\", \"duties\": [\"work\"], \"from\": \"2024-01-01\", \"to\": \"2024-06-01\"}")
                .extract()
                .path("items[0].id");
        String of = ADMIN.post("/v1/posts", "{\"actor\": \"we-2\", \"unit\": \"thac:we-vp\", \"duties\": [\"work\"]}")
                .extract()
                .path("items[0].id");

        withdraw("thac:we-vp")
                .statusCode(409)
                .body("code", equalTo("has-posts"))
                .body("detail", containsString("we-1, we-2"));
        ADMIN.post("/v1/posts/" + of + "/withdraw", "/v1/posts/" + of, WHY).statusCode(200);
        withdraw("thac:we-vp")
                .statusCode(409)
                .body("detail", containsString("we-1"))
                .body("detail", not(containsString("we-2")));
        ADMIN.get("/v1/posts/" + old).body("to", equalTo("2024-06-01"));
        ADMIN.get("/v1/units/thac:we-vp").body("version", equalTo(1)).body("withdrawn", nullValue());
    }

    @Test
    void an_heir_is_not_withdrawn() {
        provinces("WF");
        office("wf-a", "WF");
        ADMIN.post("/v1/units", """
                {"ref": "thac:wf-b", "track": "government", "kind": "office", "level": "province", "area": "dvhc:WF1",
                 "name": "Văn phòng mới", "begins": "2024-01-01"}
                """).statusCode(201);
        end("thac:wf-a", "2025-07-01", ", \"heirs\": [\"thac:wf-b\"]").statusCode(200);

        withdraw("thac:wf-b").statusCode(409).body("code", equalTo("heir-of-later"));
    }

    @Test
    void what_is_withdrawn_is_changed_no_more() {
        provinces("WG");
        String at = "/v1/units/" + office("wg-vp", "WG");
        withdraw("thac:wg-vp").statusCode(200);

        ADMIN.post(at + "/withdraw", at, WHY).statusCode(409).body("code", equalTo("unit-is-withdrawn"));
        ADMIN.post(at + "/reopen", at, WHY).statusCode(409).body("code", equalTo("unit-is-withdrawn"));
        ADMIN.post(at + "/rename", at, "{\"name\": \"Khác\", \"on\": \"2024-06-01\"}")
                .statusCode(409);
        ADMIN.post(at + "/end", at, "{\"on\": \"2024-06-01\"}").statusCode(409);
    }

    @Test
    void a_withdrawal_needs_a_reason_the_version_seen_and_an_administrator() {
        provinces("WH");
        String at = "/v1/units/" + office("wh-vp", "WH");

        ADMIN.post(at + "/withdraw", WHY).statusCode(428);
        ADMIN.post(at + "/withdraw", at, "{\"reason\": \" \"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        ADMIN.post(at + "/withdraw", at, "{}").statusCode(422).body("errors.pointer", contains("/reason"));
        Api.as("ub-lam-son").post(at + "/withdraw", WHY).statusCode(403);
        ADMIN.post("/v1/units/thac:nobody/withdraw", WHY).statusCode(404).body("code", equalTo("unit-not-found"));
        ADMIN.get(at).body("version", equalTo(1));
    }

    @Test
    void a_unit_that_is_still_to_come_is_withdrawn_by_its_id() {
        provinces("WI");
        String id = ADMIN.post("/v1/units", """
                {"ref": "thac:wi", "track": "government", "kind": "office", "level": "province", "area": "dvhc:WI1",
                 "name": "Văn phòng sau", "begins": "2090-01-01"}
                """).statusCode(201).extract().path("id");

        withdraw(id).statusCode(200);
        ADMIN.get("/v1/units/thac:wi?on=2090-06-01").statusCode(404);
    }

    @Test
    void two_who_withdraw_and_change_at_once_do_not_both() throws Exception {
        provinces("WJ");
        String at = "/v1/units/" + office("wj-vp", "WJ");

        List<Integer> answers = Together.run(2, n -> ADMIN.asked()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(n == 0 ? WHY : "{\"name\": \"Khác\", \"on\": \"2024-06-01\"}")
                .post(at + (n == 0 ? "/withdraw" : "/rename"))
                .statusCode());

        assertEquals(List.of(200, 412), answers);
    }

    @Test
    void a_planned_end_is_taken_back_and_nothing_is_different() {
        provinces("WK");
        String id = office("wk-vp", "WK");
        String before = ADMIN.get("/v1/units/" + id).extract().path("codes").toString();
        end("thac:wk-vp", "2090-07-01", ", \"heirs\": [\"ubnd:WK2\"], \"instrument\": \"1/QĐ\"")
                .statusCode(200);

        reopen("thac:wk-vp")
                .statusCode(200)
                .body("ends", nullValue())
                .body("heirs", hasSize(0))
                .body("version", equalTo(3));

        assertEquals(
                before, ADMIN.get("/v1/units/" + id).extract().path("codes").toString());
        ADMIN.get("/v1/units/" + id + "/successors").body("items", hasSize(0));
        ADMIN.get("/v1/units/thac:wk-vp?on=2095-01-01").body("id", equalTo(id)).body("parents.to", contains((Object)
                null));
        ADMIN.get("/v1/audit?aggregateId=" + id).body("items.reason", contains(null, null, "Đăng ký nhầm"));
    }

    @Test
    void an_end_of_today_and_an_end_long_ago_are_taken_back_too() {
        for (String day : List.of(today().toString(), "2024-07-01")) {
            String prefix = "WL" + day.substring(2, 4);
            provinces(prefix);
            String id = office(prefix.toLowerCase(Locale.ROOT), prefix);
            end(id, day, "").statusCode(200);
            ADMIN.get("/v1/units?under=ubnd:" + prefix + "1&on=" + today()).body("items", hasSize(0));

            reopen(id).statusCode(200);

            ADMIN.get("/v1/units?under=ubnd:" + prefix + "1&on=" + today()).body("items.id", contains(id));
        }
    }

    @Test
    void a_unit_without_an_end_is_not_reopened() {
        provinces("WM");
        office("wm-vp", "WM");

        reopen("thac:wm-vp").statusCode(409).body("code", equalTo("not-ended"));
    }

    @Test
    void a_unit_whose_code_means_another_since_is_not_reopened() {
        provinces("WN");
        String id = office("wn-vp", "WN");
        end("thac:wn-vp", "2024-07-01", "").statusCode(200);
        ADMIN.post("/v1/units", """
                {"ref": "thac:wn-vp", "track": "government", "kind": "office", "level": "province", "area": "dvhc:WN1",
                 "name": "Văn phòng khác", "begins": "2024-08-01"}
                """).statusCode(201);

        reopen(id)
                .statusCode(409)
                .body("errors.code", contains("code-taken"))
                .body("detail", containsString("thac:wn-vp"));
        ADMIN.get("/v1/units/" + id).body("ends", equalTo("2024-07-01"));
    }

    @Test
    void a_unit_whose_parent_has_ended_is_not_reopened_before_it() {
        provinces("WO");
        String id = office("wo-vp", "WO");
        end("thac:wo-vp", "2024-07-01", "").statusCode(200);
        end("ubnd:WO1", "2024-07-01", "").statusCode(200);

        reopen(id)
                .statusCode(409)
                .body("code", equalTo("outside-its-life"))
                .body("detail", containsString("UBND tỉnh Kiên Giang WO"));
        reopen("ubnd:WO1@2024-06-30").statusCode(200);
        reopen(id).statusCode(200);
    }

    @Test
    void posts_that_ended_with_a_unit_are_given_anew_after_it_was_reopened() {
        provinces("WP");
        String id = office("wp-vp", "WP");
        String post = "{\"actor\": \"wp\", \"unit\": \"%s\", \"duties\": [\"work\"], \"from\": \"%s\"}";
        ADMIN.post("/v1/posts", post.formatted(id, "2024-01-01")).statusCode(201);
        ADMIN.post("/v1/posts", post.replace("\"wp\"", "\"wp-moved\"").formatted(id, "2024-01-01"))
                .statusCode(201);
        String moved = ADMIN.get("/v1/posts?actor=wp-moved").extract().path("items[0].id");
        ADMIN.post("/v1/posts/" + moved + "/end", "/v1/posts/" + moved, "{\"on\": \"2024-06-01\"}")
                .statusCode(200);
        end(id, "2024-07-01", "").statusCode(200);
        reopen(id)
                .statusCode(200)
                .body("postsEnded.actor", contains("wp"), "postsEnded.to", contains("2024-07-01"))
                .body("postsEnded[0].duty", equalTo("work"));

        ADMIN.get("/v1/posts?unit=" + id + "&on=2024-08-01").body("items", hasSize(0));
        ADMIN.post("/v1/posts", post.formatted(id, "2024-07-01")).statusCode(201);
        ADMIN.get("/v1/posts?unit=" + id + "&on=2024-08-01").body("items.actor", contains("wp"));
    }

    @Test
    void a_planned_rename_move_recode_and_retype_are_taken_back_by_saying_what_holds_now() {
        provinces("WQ");
        String id = office("wq-vp", "WQ");
        String at = "/v1/units/" + id;
        String day = "2090-07-01";
        Object before = ADMIN.get(at).extract().path("names") + ""
                + ADMIN.get(at).extract().path("codes")
                + ADMIN.get(at).extract().path("parents")
                + ADMIN.get(at).extract().path("standings");
        ADMIN.post(at + "/rename", at, "{\"name\": \"Sai\", \"on\": \"" + day + "\"}")
                .statusCode(200);
        ADMIN.post(at + "/move", at, "{\"tree\": \"command\", \"parent\": \"ubnd:WQ2\", \"on\": \"" + day + "\"}")
                .statusCode(200);
        ADMIN.post(at + "/recode", at, "{\"scheme\": \"thac\", \"code\": \"sai\", \"on\": \"" + day + "\"}")
                .statusCode(200);
        ADMIN.post(at + "/retype", at, "{\"kind\": \"agency\", \"on\": \"" + day + "\"}")
                .statusCode(200);

        ADMIN.post(at + "/rename", at, "{\"name\": \"Văn phòng WQ\", \"on\": \"" + day + "\"}")
                .statusCode(200);
        ADMIN.post(at + "/move", at, "{\"tree\": \"command\", \"parent\": \"ubnd:WQ1\", \"on\": \"" + day + "\"}")
                .statusCode(200);
        ADMIN.post(at + "/recode", at, "{\"scheme\": \"thac\", \"code\": \"wq-vp\", \"on\": \"" + day + "\"}")
                .statusCode(200);
        ADMIN.post(at + "/retype", at, "{\"kind\": \"office\", \"on\": \"" + day + "\"}")
                .statusCode(200);

        Object after = ADMIN.get(at).extract().path("names") + ""
                + ADMIN.get(at).extract().path("codes")
                + ADMIN.get(at).extract().path("parents")
                + ADMIN.get(at).extract().path("standings");
        assertEquals(before, after);
    }
}
