package vn.thac.identity.gazetteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** A list that would rename across the country is refused and points to the reorganisation. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class ReorganisationByListIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static String communes(String prefix, int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(n -> "%s%d,%s %d,xã,commune,%s\n".formatted(prefix, n, name, n, prefix))
                .collect(Collectors.joining("", "%1$s,Tỉnh %1$s,tỉnh,province,\n".formatted(prefix), ""));
    }

    @Test
    void more_others_than_a_list_may_make_are_refused_and_nothing_changes() {
        ADMIN.takeIn(communes("RL", 60, "Cũ"), "on=2020-01-01").statusCode(200);

        ADMIN.takeIn(communes("RL", 60, "Mới"), "on=2025-07-01")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("list-is-a-reorganisation /3"))
                .body("detail", containsString("60"))
                .body("detail", containsString("thac.gazetteer.made-others"))
                .body("detail", containsString("reorganisation"));
        ADMIN.get("/v1/units/dvhc:RL7?on=2025-07-01")
                .body("name", equalTo("Cũ 7"))
                .body("version", equalTo(1));
    }

    @Test
    void corrections_of_some_are_taken() {
        ADMIN.takeIn(communes("RK", 60, "Cũ"), "on=2020-01-01").statusCode(200);

        ADMIN.takeIn(communes("RK", 20, "Mới"), "on=2024-01-01")
                .statusCode(200)
                .body("territories.renamed", equalTo(20));
        ADMIN.get("/v1/units/ubnd:RK7?on=2024-01-01").body("name", equalTo("UBND xã Mới 7"));
        ADMIN.get("/v1/units/ubnd:RK7?on=2023-12-31").body("name", equalTo("UBND xã Cũ 7"));
    }

    @Test
    void a_list_of_the_same_names_in_capitals_renames_nobody() {
        ADMIN.takeIn(communes("RM", 60, "Cũ"), "on=2020-01-01").statusCode(200);

        ADMIN.takeIn(communes("RM", 60, "CŨ"), "on=2024-01-01").statusCode(200).body("events", equalTo(0));
    }

    @Test
    void a_vanished_tier_is_a_reorganisation_too() {
        String districts = communes("RN", 60, "A")
                .replace(",RN\n", ",RNH\n")
                .replace("RN0,A", "RNH,Huyện nhà,huyện,district,RN\nRN0,A");
        ADMIN.takeIn(districts, "on=2020-01-01").statusCode(200);

        ADMIN.takeIn(communes("RN", 60, "A"), "on=2025-07-01")
                .statusCode(422)
                .body("code", equalTo("list-is-a-reorganisation"));
    }

    @Test
    void a_territory_is_not_renamed_moved_or_retyped_onto_its_twin() {
        ADMIN.takeIn("""
                RZ,Tỉnh RZ,tỉnh,province,
                RZA,Huyện kia,huyện,district,RZ
                RZB,Quận nọ,huyện,district,RZ
                RZ1,Một,xã,commune,RZA
                RZ2,Hai,xã,commune,RZA
                RZ3,Một,xã,commune,RZB
                RZ4,Một,thị trấn,commune,RZA
                """, "on=2020-01-01").statusCode(200);
        String day = ", \"on\": \"2024-01-01\"}";

        ADMIN.post("/v1/units/dvhc:RZ2/rename", "/v1/units/dvhc:RZ2", "{\"name\": \"MỘT\"" + day)
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("twin /name"))
                .body("detail", containsString("dvhc:RZ1"));
        ADMIN.post(
                        "/v1/units/dvhc:RZ3/move",
                        "/v1/units/dvhc:RZ3",
                        "{\"tree\": \"area\", \"parent\": \"dvhc:RZA\"" + day)
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("twin /parent"));
        ADMIN.post("/v1/units/dvhc:RZ4/retype", "/v1/units/dvhc:RZ4", "{\"kind\": \"xã\"" + day)
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("twin /kind"));
        ADMIN.post("/v1/units/dvhc:RZ1/rename", "/v1/units/dvhc:RZ1", "{\"name\": \"Ba\"" + day)
                .statusCode(200);
        ADMIN.post("/v1/units/dvhc:RZ2/rename", "/v1/units/dvhc:RZ2", "{\"name\": \"Một\"" + day)
                .statusCode(200);
    }

    @Test
    void bodies_may_share_a_name_and_so_may_a_successor_after_the_end() {
        ADMIN.takeIn("RS,Tỉnh RS,tỉnh,province,\nRS1,Một,xã,commune,RS\n", "on=2020-01-01&bodies=government")
                .statusCode(200);
        for (String unit : List.of("ubnd:RS1", "dvhc:RS1")) {
            ADMIN.post("/v1/units/" + unit + "/end", "/v1/units/" + unit, "{\"on\": \"2024-07-01\"}")
                    .statusCode(200);
        }

        ADMIN.takeIn("RS2,Một,xã,commune,RS\n", "on=2024-06-30&bodies=government")
                .statusCode(422)
                .body("code", equalTo("twin"));
        ADMIN.takeIn("RS2,Một,xã,commune,RS\n", "on=2024-07-01&bodies=government")
                .statusCode(200);
        ADMIN.post("/v1/units/dvhc:RS1@2024-06-30/reopen", "/v1/units/dvhc:RS1@2024-06-30", "{\"reason\": \"nhầm\"}")
                .statusCode(422)
                .body("code", equalTo("twin"));
    }
}
