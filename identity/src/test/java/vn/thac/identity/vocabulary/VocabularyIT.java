package vn.thac.identity.vocabulary;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Levels, tracks and names of bodies are data: a new one needs no release. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class VocabularyIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeAll
    static void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

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

        ADMIN.takeIn("VE1,Lai Châu,tỉnh,province,\n", "on=2020-01-01&bodies=veterans")
                .statusCode(200);

        ADMIN.get("/v1/units/ccb:VE1").body("name", equalTo("Hội Cựu chiến binh tỉnh Lai Châu"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_places() {
        ADMIN.put("/v1/bodies/nobody", """
                {"scheme": "ubnd", "ledBy": "school",
                 "names": [{"level": "canton", "kind": "x", "pattern": "Hội {where}"}, {"level": "canton", "kind": "x", "pattern": "Hội"}]}
                """)
                .statusCode(422)
                .body(
                        "errors.collect { it.code + ' ' + it.pointer }",
                        containsInAnyOrder(
                                "unknown-track track",
                                "no-body-on-track /ledBy",
                                "scheme-in-use /scheme",
                                "bad-pattern /names/0/pattern",
                                "unknown-level /names/0/level",
                                "unknown-level /names/1/level",
                                "repeated /names/1"));
        ADMIN.put("/v1/levels/Bad%20Code", "{\"nameVi\": \"a\", \"nameEn\": \"b\", \"rank\": 9}")
                .statusCode(422);
    }
}
