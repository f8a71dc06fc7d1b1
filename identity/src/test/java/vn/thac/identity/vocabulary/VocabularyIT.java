package vn.thac.identity.vocabulary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.identity.Api;
import vn.thac.testing.ETagOf;
import vn.thac.testing.PartsResource;

/** Levels, tracks and names of bodies are data: a new one needs no release. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class VocabularyIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    @Inject
    Database database;

    @Inject
    TellSeededWords teller;

    @Test
    void everybody_may_read_the_words() {
        Api anyone = Api.as("ub-lam-son");

        anyone.get("/v1/levels").body("items.code", hasItems("central", "province", "district", "commune"));
        anyone.get("/v1/tracks").body("items.code", hasItems("territory", "party", "government", "front"));
        anyone.get("/v1/trees").body("items.code", hasItems("area", "command", "leadership", "sector"));
        anyone.get("/v1/schemes").body("items.code", hasItems("dvhc", "ubnd", "capuy", "thac"));
        anyone.get("/v1/kinds").body("items.find { it.code == 'huyện' }.nameEn", equalTo("rural district"));
        anyone.get("/v1/bodies").body("items.names.flatten().pattern", hasItems("UBND {place}", "Huyện ủy {name}"));
    }

    @Test
    void a_new_track_brings_its_bodies_with_the_next_list() {
        ADMIN.put("/v1/tracks/veterans", "{\"nameVi\": \"Cựu chiến binh\", \"nameEn\": \"Veterans\", \"rank\": 20}")
                .statusCode(200);
        ADMIN.put("/v1/schemes/ccb", "{\"nameVi\": \"Hội cựu chiến binh\", \"nameEn\": \"Veterans\"}")
                .statusCode(200);
        ADMIN.put("/v1/bodies/veterans", """
                {"scheme": "ccb", "line": true, "ledBy": "party",
                 "names": [{"kind": "union", "pattern": "Hội Cựu chiến binh {place}"}]}
                """).statusCode(200);

        ADMIN.takeIn("VE1,Lai Châu VE,tỉnh,province,\n", "on=2020-01-01&bodies=veterans")
                .statusCode(200);

        ADMIN.get("/v1/units/ccb:VE1").body("name", equalTo("Hội Cựu chiến binh tỉnh Lai Châu VE"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_places() {
        ADMIN.put("/v1/bodies/nobody", """
                {"scheme": "ubnd", "ledBy": "school",
                 "names": [{"level": "canton", "kind": "x", "pattern": "Hội {where}"}, {"level": "canton", "kind": "x", "pattern": "—"}]}
                """)
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "unknown-track track",
                                "no-body-on-track /ledBy",
                                "scheme-in-use /scheme",
                                "bad-pattern /names/0/pattern",
                                "bad-pattern /names/1/pattern",
                                "unknown-level /names/0/level",
                                "unknown-level /names/1/level",
                                "repeated /names/1"));
        ADMIN.put("/v1/levels/Bad%20Code", "{\"nameVi\": \"a\", \"nameEn\": \"b\", \"rank\": 9}")
                .statusCode(422);
    }

    @Test
    void a_word_changes_only_with_the_version_that_was_seen() {
        String track = "{\"nameVi\": \"Nông dân\", \"nameEn\": \"Farmers\", \"rank\": %d}";
        ADMIN.put("/v1/tracks/farmers", track.formatted(30)).statusCode(200).header("ETag", ETagOf.version(1));

        ADMIN.asked()
                .contentType("application/json")
                .body(track.formatted(31))
                .put("/v1/tracks/farmers")
                .then()
                .statusCode(428);
        ADMIN.asked()
                .contentType("application/json")
                .header("If-Match", "\"7\"")
                .body(track.formatted(31))
                .put("/v1/tracks/farmers")
                .then()
                .statusCode(412);
        ADMIN.put("/v1/tracks/farmers", track.formatted(31)).statusCode(200).body("version", equalTo(2));
        ADMIN.put("/v1/tracks/farmers", track.formatted(31)).statusCode(200).body("version", equalTo(2));
        ADMIN.get("/v1/tracks/farmers").body("rank", equalTo(31)).body("retired", equalTo(false));
        ADMIN.get("/v1/tracks/nobody").statusCode(404);
    }

    @Test
    void a_retired_word_is_used_for_nothing_new() {
        ADMIN.put("/v1/levels/canton", "{\"nameVi\": \"Tổng\", \"nameEn\": \"Canton\", \"rank\": 3, \"retired\": true}")
                .statusCode(200);

        ADMIN.post("/v1/units", """
                {"track": "government", "kind": "office", "level": "canton", "area": "dvhc:vn", "name": "Tổng"}
                """).statusCode(422).body("errors.code", hasItems("unknown-level"));
    }

    @Test
    void a_code_has_the_form_that_its_scheme_has_at_the_level() {
        ADMIN.put("/v1/schemes/mau", """
                {"nameVi": "Mẫu", "nameEn": "Form", "rank": 40, "forms": [{"level": "commune", "pattern": "[0-9]{5}"}]}
                """).statusCode(200);
        ADMIN.takeIn("FO1,Lai Châu FO,tỉnh,province,\n", "on=2020-01-01").statusCode(200);
        String unit = """
                {"ref": "mau:%s", "track": "government", "kind": "office", "level": "%s", "area": "dvhc:FO1", "name": "Văn phòng",
                 "begins": "2020-01-01"}
                """;

        ADMIN.post("/v1/units", unit.formatted("3412", "commune"))
                .statusCode(422)
                .body("code", equalTo("wrong-form-of-code"));
        ADMIN.post("/v1/units", unit.formatted("3412", "province")).statusCode(201);
        ADMIN.post("/v1/units", unit.formatted("03412", "commune")).statusCode(201);
        ADMIN.post(
                        "/v1/units/mau:03412/recode",
                        "/v1/units/mau:03412",
                        "{\"scheme\": \"mau\", \"code\": \"1\", \"on\": \"2024-01-01\"}")
                .statusCode(422)
                .body("code", equalTo("wrong-form-of-code"));
        ADMIN.put("/v1/schemes/mau", """
                {"nameVi": "Mẫu", "nameEn": "Form", "forms": [{"level": "hamlet", "pattern": "["}]}
                """)
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder("bad-form /forms/0/pattern", "unknown-level /forms/0/level"));
    }

    @Test
    void what_the_migrations_brought_is_told_only_once() {
        long before = audited();

        teller.tell(new StartupEvent());

        assertEquals(before, audited());
        assertEquals(
                0,
                database.first("select count(*) as n from word where version = 0", row -> row.number("n"))
                        .orElseThrow());
        assertEquals(
                database.first("select count(*) as n from word", row -> row.number("n")),
                database.first("select count(*) as n from known_word where list <> 'body'", row -> row.number("n")));
    }

    @Test
    void a_retired_tree_or_scheme_takes_nobody_in_and_lets_everybody_out() {
        String tree = "{\"nameVi\": \"Cũ\", \"nameEn\": \"Old\", \"retired\": %s}";
        String scheme = "{\"nameVi\": \"Cũ\", \"nameEn\": \"Old\", \"rank\": 50, \"retired\": %s}";
        ADMIN.put("/v1/trees/old", tree.formatted(false)).statusCode(200);
        ADMIN.put("/v1/schemes/old", scheme.formatted(false)).statusCode(200);
        ADMIN.takeIn("RT1,Lai Châu RT,tỉnh,province,\nRT2,Sơn La RT,tỉnh,province,\n", "on=2020-01-01")
                .statusCode(200);
        String move = "{\"tree\": \"old\", \"parent\": %s, \"on\": \"%s\"}";
        String recode = "{\"scheme\": \"old\", \"code\": %s, \"on\": \"%s\"}";
        String at = "/v1/units/ubnd:RT1";
        ADMIN.post(at + "/move", at, move.formatted("\"ubnd:RT2\"", "2021-01-01"))
                .statusCode(200);
        ADMIN.post(at + "/recode", at, recode.formatted("\"1\"", "2021-01-01")).statusCode(200);
        ADMIN.put("/v1/trees/old", tree.formatted(true)).statusCode(200);
        ADMIN.put("/v1/schemes/old", scheme.formatted(true)).statusCode(200);

        String other = "/v1/units/ubnd:RT2";
        ADMIN.post(other + "/move", other, move.formatted("\"ubnd:vn\"", "2022-01-01"))
                .statusCode(422)
                .body("code", equalTo("unknown-tree"));
        ADMIN.post(other + "/recode", other, recode.formatted("\"2\"", "2022-01-01"))
                .statusCode(422)
                .body("code", equalTo("unknown-scheme"));
        ADMIN.post(at + "/move", at, move.formatted("null", "2022-01-01")).statusCode(200);
        ADMIN.post(at + "/recode", at, recode.formatted("null", "2022-01-01")).statusCode(200);
    }

    @Test
    void a_retired_track_gets_no_bodies_any_more() {
        String track = "{\"nameVi\": \"Hội\", \"nameEn\": \"Club\", \"rank\": 40, \"retired\": %s}";
        ADMIN.put("/v1/tracks/club", track.formatted(false)).statusCode(200);
        ADMIN.put("/v1/schemes/club", "{\"nameVi\": \"Hội\", \"nameEn\": \"Club\"}")
                .statusCode(200);
        ADMIN.put(
                        "/v1/bodies/club",
                        "{\"scheme\": \"club\", \"names\": [{\"kind\": \"union\", \"pattern\": \"Hội {place}\"}]}")
                .statusCode(200);
        ADMIN.put("/v1/tracks/club", track.formatted(true)).statusCode(200);

        ADMIN.takeIn("RB1,Lai Châu RB,tỉnh,province,\n", "on=2020-01-01&bodies=club")
                .statusCode(422)
                .body("code", equalTo("unknown-track"));
    }

    @Test
    void a_kind_is_one_word_however_it_is_written() {
        String kind = "{\"nameVi\": \"hương\", \"nameEn\": \"village of old\", \"word\": \"hương\"}";
        ADMIN.put("/v1/kinds/hương", kind).statusCode(200);

        ADMIN.get("/v1/kinds/Hương").statusCode(200).body("code", equalTo("hương"));
        ADMIN.asked()
                .contentType("application/json")
                .body(kind)
                .put("/v1/kinds/HƯƠNG")
                .then()
                .statusCode(428);
        ADMIN.get("/v1/kinds").body("items.findAll { it.nameEn == 'village of old' }.code", contains("hương"));
    }

    @Test
    void a_word_in_which_nothing_can_be_seen_is_missing() {
        ADMIN.put("/v1/tracks/unseen", "{\"nameVi\": \"\\u200b\", \"nameEn\": \"\u00a0\", \"rank\": 1}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/nameVi", "/nameEn"));
    }

    @Test
    void of_two_instances_that_start_at_once_one_tells_the_seeded_words() throws Exception {
        database.update(
                "insert into word (list, code, name_vi, name_en, rank) values ('track', 'seeded', 'a', 'b', 90)");
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> start = () -> {
                teller.tell(new StartupEvent());
                return null;
            };
            for (Future<Void> started : instances.invokeAll(List.of(start, start))) {
                started.get();
            }
        } finally {
            instances.shutdown();
        }
        ADMIN.get("/v1/tracks/seeded").body("version", equalTo(1));
    }

    private long audited() {
        return database.first("select count(*) as n from audit where aggregate = 'vocabulary'", row -> row.number("n"))
                .orElseThrow();
    }
}
