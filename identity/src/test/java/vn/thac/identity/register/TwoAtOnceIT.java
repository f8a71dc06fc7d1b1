package vn.thac.identity.register;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.identity.Together;
import vn.thac.testing.PartsResource;

/** Two administrators at the same thing at the same moment: one of them, or both in order, never a register that contradicts itself. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class TwoAtOnceIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static void provinces(String p) {
        ADMIN.takeIn(
                        "%1$s1,%1$s một,tỉnh,province,\n%1$s2,%1$s hai,tỉnh,province,\n%1$s9,%1$s dưới,huyện,district,%1$s1\n"
                                .formatted(p),
                        "on=2020-01-01")
                .statusCode(200);
    }

    private static String unit(String ref, String p, String name) {
        return """
                {"ref": "thac:%s", "track": "government", "kind": "office", "level": "province", "area": "dvhc:%s1",
                 "name": "%s", "begins": "2024-01-01"}
                """.formatted(ref, p, name);
    }

    private static int sent(String path, String ifMatch, String body) {
        var request = ADMIN.asked().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(path)
                .statusCode();
    }

    @Test
    void of_many_who_register_one_code_one_does() throws Exception {
        provinces("TA");

        List<Integer> answers = Together.run(6, n -> sent("/v1/units", null, unit("ta-one", "TA", "Văn phòng " + n)));

        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
    }

    @Test
    void of_two_lists_with_one_new_territory_the_second_finds_it_there() throws Exception {
        provinces("TB");

        List<Integer> answers = Together.run(3, n -> ADMIN.takeIn("TB77,Mới,huyện,district,TB1\n", "on=2024-01-01")
                .extract()
                .statusCode());

        assertEquals(List.of(200, 200, 200), answers);
        ADMIN.get("/v1/units?under=dvhc:TB1&name=Mới&on=2024-01-01").body("items", hasSize(1));
        ADMIN.get("/v1/units/dvhc:TB77").body("version", equalTo(1));
    }

    @Test
    void of_two_who_register_one_territory_under_two_codes_one_does() throws Exception {
        provinces("TC");
        String commune = """
                {"ref": "dvhc:TC5%d", "track": "territory", "kind": "xã", "level": "commune", "name": "Sinh đôi",
                 "parents": [{"tree": "area", "parent": "dvhc:TC9"}], "begins": "2024-01-01"}
                """;

        List<Integer> answers = Together.run(2, n -> sent("/v1/units", null, commune.formatted(n)));

        assertEquals(List.of(201, 422), answers);
    }

    @Test
    void of_many_who_change_one_version_one_does() throws Exception {
        provinces("TD");

        List<Integer> answers = Together.run(
                5,
                n -> sent(
                        "/v1/units/ubnd:TD1/rename",
                        "\"1\"",
                        "{\"name\": \"UBND %d\", \"on\": \"2024-01-01\"}".formatted(n)));

        assertEquals(List.of(200, 412, 412, 412, 412), answers);
        ADMIN.get("/v1/units/ubnd:TD1").body("version", equalTo(2)).body("names", hasSize(2));
    }

    @Test
    void two_who_move_each_below_the_other_make_no_circle() throws Exception {
        provinces("TE");
        for (String ref : List.of("te-a", "te-b")) {
            ADMIN.post("/v1/units", unit(ref, "TE", ref)).statusCode(201);
        }
        String to = "{\"tree\": \"sector\", \"parent\": \"thac:%s\", \"on\": \"2024-06-01\"}";

        List<Integer> answers = Together.run(
                2,
                n -> sent(
                        "/v1/units/thac:te-" + (n == 0 ? "a" : "b") + "/move",
                        "\"1\"",
                        to.formatted(n == 0 ? "te-b" : "te-a")));

        assertEquals(List.of(200, 422), answers);
    }

    @Test
    void who_registers_below_a_unit_that_ends_comes_before_or_not_at_all() throws Exception {
        provinces("TF");
        ADMIN.post("/v1/units", unit("tf-above", "TF", "Trên")).statusCode(201);
        String below = """
                {"ref": "thac:tf-below", "track": "government", "kind": "division", "level": "province", "area": "dvhc:TF1",
                 "name": "Dưới", "parents": [{"tree": "command", "parent": "thac:tf-above"}], "begins": "2024-06-01"}
                """;

        List<Integer> answers = Together.run(
                2,
                n -> n == 0
                        ? sent("/v1/units", null, below)
                        : sent("/v1/units/thac:tf-above/end", "\"1\"", "{\"on\": \"2024-07-01\"}"));

        assertEquals(true, List.of(List.of(201, 409), List.of(200, 409)).contains(answers), answers.toString());
    }

    @Test
    void who_gives_a_post_at_a_unit_that_is_withdrawn_comes_before_or_not_at_all() throws Exception {
        provinces("TG");
        ADMIN.post("/v1/units", unit("tg", "TG", "Văn phòng")).statusCode(201);
        String id = ADMIN.get("/v1/units/thac:tg").extract().path("id");

        List<Integer> answers = Together.run(
                2,
                n -> n == 0
                        ? sent(
                                "/v1/posts",
                                null,
                                "{\"actor\": \"tg\", \"unit\": \"" + id + "\", \"duties\": [\"work\"]}")
                        : sent("/v1/units/" + id + "/withdraw", "\"1\"", "{\"reason\": \"nhầm\"}"));

        assertEquals(true, List.of(List.of(201, 409), List.of(200, 422)).contains(answers), answers.toString());
    }

    @Test
    void of_many_who_give_one_post_one_does() throws Exception {
        provinces("TH");
        String post = "{\"actor\": \"th\", \"unit\": \"ubnd:TH1\", \"duties\": [\"issue\"], \"from\": \"2024-01-01\"}";
        Api.mustBeThere(post);

        List<Integer> answers = Together.run(4, n -> sent("/v1/posts", null, post));

        assertEquals(List.of(201, 409, 409, 409), answers);
        ADMIN.get("/v1/posts?actor=th").body("items", hasSize(1));
    }

    @Test
    void one_request_sent_many_times_at_once_is_done_once() throws Exception {
        provinces("TI");
        String key = UUID.randomUUID().toString();

        List<Integer> answers = Together.run(4, n -> ADMIN.asked()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(unit("ti", "TI", "Văn phòng"))
                .post("/v1/units")
                .statusCode());

        assertEquals(List.of(201, 201, 201, 201), answers);
        ADMIN.get("/v1/units/thac:ti").body("version", equalTo(1));
        ADMIN.asked()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(unit("ti-other", "TI", "Khác"))
                .post("/v1/units")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void of_two_who_change_one_word_one_does() throws Exception {
        String word = "{\"nameVi\": \"Một %d\", \"nameEn\": \"One\", \"rank\": 901}";
        ADMIN.put("/v1/levels/two-at-once", word.formatted(0)).statusCode(200);

        List<Integer> answers = Together.run(3, n -> ADMIN.asked()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(word.formatted(n + 1))
                .put("/v1/levels/two-at-once")
                .statusCode());

        assertEquals(List.of(200, 412, 412), answers);
    }
}
