package vn.thac.identity.gazetteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** Lists of territories, taken in on real parts. Each test has codes of its own. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class ImportIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static final String AT_2020 = "on=2020-01-01";

    @Test
    void the_whole_country_is_taken_in_within_seconds_and_the_second_time_changes_nothing() {
        byte[] country = NationalTree.csv();

        ADMIN.takeIn(country, AT_2020)
                .statusCode(200)
                .body("rows", equalTo(NationalTree.ALL))
                .body("territories.registered", greaterThanOrEqualTo(NationalTree.ALL))
                .body("bodies.registered", greaterThanOrEqualTo(2 * NationalTree.ALL))
                .time(lessThan(60_000L));
        ADMIN.takeIn(country, AT_2020)
                .statusCode(200)
                .body("events", equalTo(0))
                .body("territories.unchanged", equalTo(NationalTree.ALL + 1))
                .body("bodies.unchanged", equalTo(2 * (NationalTree.ALL + 1)))
                .time(lessThan(30_000L));
        ADMIN.get("/v1/units?under=ubnd:Q05&level=commune&total=true&limit=1&on=2024-01-01")
                .statusCode(200)
                .body("total", equalTo(NationalTree.communesOfProvince(5)));
    }

    @Test
    void a_changed_row_renames_and_moves_from_its_day_and_rows_left_out_stay() {
        String list = "R1,Lai Châu R,tỉnh,province,\nR2,Điện Biên R,tỉnh,province,\nR106,Tam Đường,huyện,district,R1\n";
        ADMIN.takeIn(list, AT_2020).statusCode(200);

        ADMIN.takeIn("R2,Điện Biên R,tỉnh,province,\nR106,Tam Đường Mới,huyện,district,R2\n", "on=2024-01-01")
                .statusCode(200)
                .body("events", equalTo(3))
                .body("changes.change", everyItem(equalTo("changed")))
                .body("changes.find { it.ref == 'ubnd:R106' }.was", equalTo("UBND huyện Tam Đường"))
                .body("changes.find { it.ref == 'ubnd:R106' }.now", equalTo("UBND huyện Tam Đường Mới"))
                .body("absent.count", greaterThanOrEqualTo(1));

        ADMIN.get("/v1/units/capuy:R106?on=2023-12-31").body("name", equalTo("Huyện ủy Tam Đường"));
        ADMIN.get("/v1/units/capuy:R106?on=2024-01-01").body("name", equalTo("Huyện ủy Tam Đường Mới"));
        ADMIN.get("/v1/units/capuy:R106/parents?tree=command&on=2023-12-31")
                .body("unit.name", contains("Tỉnh ủy Lai Châu R", "Bộ Chính trị"));
        ADMIN.get("/v1/units/capuy:R106/parents?tree=command&on=2024-01-01")
                .body("unit.name", contains("Tỉnh ủy Điện Biên R", "Bộ Chính trị"));
        ADMIN.get("/v1/units/dvhc:R1?on=2024-06-01").statusCode(200).body("name", equalTo("Lai Châu R"));
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() {
        ADMIN.takeIn("D1,Hà Giang D,tỉnh,province,\n", AT_2020 + "&dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changes.ref", hasItems("dvhc:D1", "ubnd:D1", "capuy:D1"));
        ADMIN.get("/v1/units/dvhc:D1").statusCode(404).body("code", equalTo("unit-not-found"));
    }

    @Test
    void only_the_tracks_asked_for_get_bodies() {
        ADMIN.takeIn("B1,Hà Giang B,tỉnh,province,\n", AT_2020 + "&bodies=council")
                .statusCode(200);

        ADMIN.get("/v1/units/hdnd:B1").statusCode(200).body("name", equalTo("HĐND tỉnh Hà Giang B"));
        ADMIN.get("/v1/units/ubnd:B1").statusCode(404);
        ADMIN.takeIn("B2,Cao Bằng B,tỉnh,province,\n", "bodies=school,nobody")
                .statusCode(422)
                .body("errors.code", contains("no-body-on-track", "unknown-track"));
    }

    @Test
    void committees_that_come_later_lead_the_bodies_that_were_there() {
        String list = "LC1,Lào Cai LC,tỉnh,province,\nLC2,Sa Pa,huyện,district,LC1\n";
        ADMIN.takeIn(list, "on=2020-01-01&bodies=government").statusCode(200);
        ADMIN.takeIn(list, AT_2020).statusCode(200);
        ADMIN.get("/v1/units/ubnd:LC2/parents?tree=leadership&on=2020-01-01")
                .body("unit.name", hasItems("Huyện ủy Sa Pa"));
    }

    @Test
    void a_bad_list_is_refused_whole_with_every_fault_and_its_line() {
        ADMIN.takeIn("""
                X1,Lai Châu X,tỉnh,province,
                X1,Điện Biên X,tỉnh,province,
                X106,Tam Đường,huyện,district,X9
                X2,Sơn La X,tỉnh,province,X1
                X3,,tỉnh,province,
                X4,Cao Bằng,tỉnh,canton,
                X5,A,huyện,district,X6
                X6,B,xã,commune,X5
                X7,"Hà Giang,tỉnh,province,
                X8,Hà Nam,tỉnh
                """, AT_2020)
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/3/code",
                                "/4/parent_code",
                                "/5/level",
                                "/6/name",
                                "/7/level",
                                "/8/parent_code",
                                "/9/parent_code",
                                "/10",
                                "/11"))
                .body(
                        "errors.code",
                        hasItems(
                                "duplicate-code",
                                "missing-parent",
                                "wrong-level",
                                "bad-name",
                                "unknown-row-level",
                                "row-cycle",
                                "unbalanced-quotes",
                                "wrong-field-count"))
                .body("errors.detail", everyItem(containsString("Line ")))
                .body("traceId", notNullValue());
        ADMIN.get("/v1/units/dvhc:X1").statusCode(404);
    }

    @Test
    void a_name_that_is_too_long_with_what_a_body_is_called_is_refused_at_its_line() {
        String name = "Lê " + "Lợi".repeat(98);

        ADMIN.takeIn("NL1,Lai Châu NL,tỉnh,province,\nNL2," + name + ",tỉnh,province,\n", AT_2020)
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }.unique()", contains("bad-name /3/name"))
                .body("errors[0].detail", containsString("tỉnh Lê Lợi"));
        ADMIN.get("/v1/units/dvhc:NL1").statusCode(404);

        ADMIN.takeIn("NL3,Lai Châu NL,tỉnh,province,\n", AT_2020).statusCode(200);
        ADMIN.takeIn("NL3," + name + ",tỉnh,province,\n", "on=2024-01-01&bodies=government,party")
                .statusCode(422)
                .body("errors.collect { it.code + ' ' + it.pointer }.unique()", contains("bad-name /2/name"));
    }

    @Test
    void a_list_in_another_encoding_is_refused_with_its_lines() {
        String rows = "code,name,kind,level,parent_code\nW1,Hà Giang W,tỉnh,province,\nW2,Ha Nam,tinh,province,\n";

        ADMIN.takeIn(rows.getBytes(Charset.forName("windows-1258")), AT_2020)
                .statusCode(422)
                .body("errors.code", hasItem("wrong-encoding"))
                .body("errors.findAll { it.code == 'wrong-encoding' }.pointer", contains("/2"));
    }

    @Test
    void an_empty_body_and_a_wrong_type_and_a_bad_day_are_told_apart() {
        ADMIN.takeIn(new byte[0], AT_2020).statusCode(greaterThanOrEqualTo(400)).statusCode(lessThan(500));
        ADMIN.takeIn("X1,Lai Châu X,tỉnh,province,\n", "on=2024-02-30")
                .statusCode(400)
                .body("code", equalTo("malformed-parameter"));
        ADMIN.post("/v1/units/import", "{}").statusCode(415);
    }

    @Test
    void only_administrators_take_lists_in() {
        Api.as("ub-tam-duong")
                .takeIn("Z1,Lai Châu Z,tỉnh,province,\n", AT_2020)
                .statusCode(403)
                .body("code", equalTo("not-permitted"));
    }

    @Test
    void a_repeated_request_with_the_same_key_gets_the_first_answer() {
        String csv = "code,name,kind,level,parent_code\nK1,Lai Châu K,tỉnh,province,\n";
        for (int time = 0; time < 2; time++) {
            ADMIN.asked()
                    .contentType("text/csv; charset=UTF-8")
                    .header("Idempotency-Key", "list-K1")
                    .body(csv.getBytes())
                    .post("/v1/units/import?" + AT_2020)
                    .then()
                    .statusCode(200)
                    .body("territories.registered", greaterThanOrEqualTo(1));
        }
    }

    @Test
    void a_code_means_another_unit_on_another_day() {
        ADMIN.takeIn(
                        "C1,Hồ Chí Minh C,thành phố trực thuộc trung ương,province,\nC26740,Thủ Thiêm,phường,commune,C1\n",
                        AT_2020)
                .statusCode(200);
        for (String ref : new String[] {"ubnd:C26740", "capuy:C26740", "dvhc:C26740"}) {
            ADMIN.post("/v1/units/" + ref + "/end", "/v1/units/" + ref + "?on=2024-01-01", "{\"on\": \"2025-07-01\"}")
                    .statusCode(200);
        }
        ADMIN.takeIn(
                        "C1,Hồ Chí Minh C,thành phố trực thuộc trung ương,province,\nC26740,Sài Gòn,phường,commune,C1\n",
                        "on=2025-07-01")
                .statusCode(200)
                .body("events", equalTo(3));

        ADMIN.get("/v1/units/ubnd:C26740?on=2025-06-30").body("name", equalTo("UBND phường Thủ Thiêm"));
        ADMIN.get("/v1/units/ubnd:C26740?on=2025-07-01").body("name", equalTo("UBND phường Sài Gòn"));
        ADMIN.get("/v1/units?under=dvhc:C1&on=2025-07-01").body("items.name", contains("Sài Gòn"));
        ADMIN.get("/v1/units?under=dvhc:C1&on=2025-06-30").body("items.name", contains("Thủ Thiêm"));
        ADMIN.get("/v1/units?under=dvhc:C1&on=2019-06-30").statusCode(422);
        ADMIN.get("/v1/units/dvhc:C1/children?on=2025-07-01").body("items", hasSize(1));
    }

    @Test
    void a_kind_that_a_list_changes_holds_from_its_day() {
        ADMIN.takeIn("TY1,Kiên Giang TY,tỉnh,province,\nTY376,Sóc Sơn,thị trấn,commune,TY1\n", AT_2020)
                .statusCode(200);
        ADMIN.takeIn("TY376,Sóc Sơn,xã,commune,TY1\n", "on=2025-07-01").statusCode(200);

        ADMIN.get("/v1/units?kind=thị trấn&under=dvhc:TY1&on=2025-06-30").body("items.name", contains("Sóc Sơn"));
        ADMIN.get("/v1/units?kind=thị trấn&under=dvhc:TY1&on=2025-07-01").body("items", hasSize(0));
        ADMIN.get("/v1/units/ubnd:TY376?on=2025-06-30").body("name", equalTo("UBND thị trấn Sóc Sơn"));
        ADMIN.get("/v1/units/ubnd:TY376?on=2025-07-01").body("name", equalTo("UBND xã Sóc Sơn"));
    }

    @Test
    void a_code_that_cannot_be_one_is_a_fault_of_its_line() {
        for (String bad : new String[] {"Tổng cộng: 1", "1E+02", "Z 1", "=1+1"}) {
            ADMIN.takeIn(
                            "BC1,Lai Châu BC,tỉnh,province,\n" + bad + ",,,,\nBC2,A BC,tỉnh,province," + bad + "\n",
                            AT_2020)
                    .statusCode(422)
                    .body("errors.pointer", hasItems("/3/code", "/4/parent_code"));
        }
    }

    @Test
    void a_list_much_longer_than_the_country_is_refused() {
        ADMIN.takeIn("x,y,xã,commune,z\n".repeat(200_000), AT_2020 + "&dryRun=true")
                .statusCode(422)
                .body("code", equalTo("too-many-rows"))
                .body("detail", containsString("32000"));
    }
}
