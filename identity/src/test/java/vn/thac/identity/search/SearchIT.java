package vn.thac.identity.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Units listed, searched and walked, page by page, on any day. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class SearchIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static void country(String p) {
        ADMIN.takeIn("""
                %1$s,Tỉnh %1$s,tỉnh,province,
                %1$sA,Đông %1$s,huyện,district,%1$s
                %1$sB,Tây %1$s,huyện,district,%1$s
                %1$s1,Hòa Bình %1$s,xã,commune,%1$sA
                %1$s2,Đoàn Kết %1$s,phường,commune,%1$sA
                %1$s3,Ea H'leo %1$s,thị trấn,commune,%1$sB
                %1$s4,Hòa Lạc %1$s,xã,commune,%1$s
                """.formatted(p), "on=2020-01-01").statusCode(200);
    }

    private static List<String> names(String query) {
        return ADMIN.get("/v1/units?on=2024-01-01&limit=500&" + query)
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    @Test
    void a_list_shows_what_fits_all_that_is_asked() {
        country("SA");

        assertEquals(List.of("Hòa Bình SA", "Hòa Lạc SA"), sorted(names("under=dvhc:SA&kind=xã")));
        assertEquals(List.of("Hòa Bình SA", "Hòa Lạc SA"), sorted(names("under=dvhc:SA&kind=XÃ&level=Commune")));
        assertEquals(List.of("Tây SA", "Đông SA"), sorted(names("under=dvhc:SA&level=district")));
        assertEquals(List.of("UBND xã Hòa Bình SA"), names("under=ubnd:SAA&level=commune&name=hoa"));
        assertEquals(List.of("Đảng ủy xã Hòa Bình SA"), names("under=capuy:SAA&kind=party-committee&name=hòa bình"));
        assertEquals(List.of(), names("under=dvhc:SA&kind=tổng"));
        assertEquals(List.of(), names("under=dvhc:SA&track=government"));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    @Test
    void names_are_found_however_people_type_them() {
        country("SB");

        for (String typed : List.of("hoà bình SB", "HOA BINH SB", "hòa  bình sb", "Ho\u0300a Bình SB", "binh sb")) {
            assertEquals(true, names("track=territory&name=" + typed).contains("Hòa Bình SB"), typed);
        }
        for (String typed : List.of("\u00d0oàn kết sb", "doan ket SB", "đoàn\u00a0kết SB")) {
            assertEquals(List.of("Đoàn Kết SB"), names("track=territory&name=" + typed), typed);
        }
        assertEquals(List.of("Ea H'leo SB"), names("track=territory&name=h\u2019leo sb"));
    }

    @Test
    void pages_together_are_the_list_and_none_comes_twice() {
        country("SC");
        String query = "/v1/units?under=dvhc:SC&on=2024-01-01&limit=";
        List<String> all = ADMIN.get(query + "500&total=true")
                .body("total", equalTo(6))
                .body("next", nullValue())
                .extract()
                .path("items.id");
        for (int limit : new int[] {1, 2, 4, 6}) {
            List<String> found = new ArrayList<>();
            String next = "";
            for (int page = 0; next != null && page < 10; page++) {
                Response answer = ADMIN.asked().get(query + limit + next);
                found.addAll(answer.path("items.id"));
                String cursor = answer.path("next");
                next = cursor == null ? null : "&cursor=" + cursor;
            }
            assertEquals(all, found, "limit " + limit);
        }
    }

    @Test
    void bad_pages_and_unknown_units_are_refused_at_their_parameters() {
        ADMIN.get("/v1/units?limit=0").statusCode(greaterThanOrEqualTo(400));
        ADMIN.get("/v1/units?limit=501").statusCode(greaterThanOrEqualTo(400));
        ADMIN.get("/v1/units?cursor=none").statusCode(400).body("code", equalTo("cursor-bad"));
        ADMIN.get("/v1/units?under=dvhc:nowhere")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("unit-unknown under"));
        ADMIN.get("/v1/units?on=2024-02-30").statusCode(400).body("errors.pointer", contains("on"));
        ADMIN.get("/v1/units/dvhc:nowhere").statusCode(404).body("code", equalTo("unit-not-found"));
        ADMIN.get("/v1/units/dvhc:nowhere/parents").statusCode(404);
        ADMIN.get("/v1/units/dvhc:nowhere/children").statusCode(404);
        ADMIN.get("/v1/units/nothing").statusCode(404);
    }

    @Test
    void everybody_reads_the_register_whoever_they_are() {
        country("SD");

        for (String user : List.of("ub-lam-son", "xa-binh-lu", "hu-tam-duong")) {
            Api.as(user).get("/v1/units/ubnd:SD").statusCode(200);
            Api.as(user)
                    .get("/v1/units?under=ubnd:SD&on=2024-01-01&total=true")
                    .statusCode(200)
                    .body("total", equalTo(6));
            Api.as(user)
                    .get("/v1/units/ubnd:SDA/children?on=2024-01-01")
                    .statusCode(200)
                    .body("items", hasSize(2));
        }
    }

    @Test
    void a_unit_has_a_line_upwards_in_each_of_its_trees() {
        country("SE");

        ADMIN.get("/v1/units/ubnd:SE1/parents?tree=command&on=2024-01-01")
                .body("unit.name", contains("UBND huyện Đông SE", "UBND tỉnh Tỉnh SE", "Chính phủ"))
                .body("steps", contains(1, 2, 3));
        ADMIN.get("/v1/units/ubnd:SE1/parents?tree=leadership&on=2024-01-01")
                .body("unit.name", hasItem("Đảng ủy xã Hòa Bình SE"));
        ADMIN.get("/v1/units/dvhc:SE1/parents?on=2024-01-01").body("tree", everyItem(equalTo("area")));
        ADMIN.get("/v1/units/ubnd:SE1/parents?on=2024-01-01").body("tree", hasItems("command", "leadership"));
        ADMIN.get("/v1/units/ubnd:SE1/parents?tree=sector&on=2024-01-01").body("", hasSize(0));
    }

    @Test
    void below_a_territory_its_area_and_below_a_body_its_command_is_meant() {
        country("SF");

        ADMIN.get("/v1/units/dvhc:SF/children?on=2024-01-01&total=true")
                .body("total", equalTo(3))
                .body("items.track", everyItem(equalTo("territory")));
        ADMIN.get("/v1/units/ubnd:SF/children?on=2024-01-01").body("items.track", everyItem(equalTo("government")));
        ADMIN.get("/v1/units/capuy:SF1/children?tree=leadership&on=2024-01-01")
                .body("items.name", contains("UBND xã Hòa Bình SF"));
        ADMIN.get("/v1/units/dvhc:SF/children?on=2024-01-01&limit=2")
                .body("items", hasSize(2))
                .body("next", notNullValue());
    }

    @Test
    void before_its_first_day_a_unit_is_not_there_and_is_shown_as_it_will_be() {
        country("SG");
        String id = ADMIN.get("/v1/units/dvhc:SG").extract().path("id");

        ADMIN.get("/v1/units?name=Tỉnh SG&on=2019-12-31").body("items", hasSize(0));
        ADMIN.get("/v1/units?name=Tỉnh SG&on=2020-01-01").body("items.name", hasItem("Tỉnh SG"));
        ADMIN.get("/v1/units/" + id + "?on=2019-12-31")
                .statusCode(200)
                .body("name", equalTo("Tỉnh SG"))
                .body("begins", equalTo("2020-01-01"));
        ADMIN.get("/v1/units/dvhc:SG?on=2019-12-31")
                .statusCode(404)
                .body("errors.code", contains("unit-not-found", "unit-not-yet"));
    }

    @Test
    void on_each_day_a_unit_is_called_as_it_was_called_then() {
        country("SH");
        String at = "/v1/units/dvhc:SH1";
        ADMIN.post(at + "/rename", at, "{\"name\": \"Hai SH\", \"on\": \"2022-01-01\"}")
                .statusCode(200);
        ADMIN.post(at + "/rename", at, "{\"name\": \"Ba SH\", \"on\": \"2024-01-01\"}")
                .statusCode(200);
        ADMIN.post(at + "/rename", at, "{\"name\": \"Giữa SH\", \"on\": \"2023-01-01\"}")
                .statusCode(200);

        for (var day : Map.of(
                        "2021-12-31", "Hòa Bình SH",
                        "2022-01-01", "Hai SH",
                        "2022-12-31", "Hai SH",
                        "2023-01-01", "Giữa SH",
                        "2023-12-31", "Giữa SH",
                        "2024-01-01", "Ba SH")
                .entrySet()) {
            ADMIN.get(at + "?on=" + day.getKey()).body("name", equalTo(day.getValue()));
            ADMIN.get("/v1/units?under=dvhc:SHA&kind=xã&on=" + day.getKey())
                    .body("items.name", contains(day.getValue()));
        }
    }
}
