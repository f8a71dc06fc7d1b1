package vn.thac.identity.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.identity.Api;
import vn.thac.testing.PartsResource;

/** A unit is found by its name, however that is typed, and the answer says where it lies and what became of it. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class UnitSearchIT {

    private static final Api ADMIN = Api.administrator();

    @Inject
    UnitSearchStore store;

    @Inject
    Database database;

    /** Two communes of one name, in two provinces. */
    @BeforeEach
    void two_provinces_are_there() {
        Api.letCodesLookAsTheyLike();
        ADMIN.takeIn("""
            UH,Khuê Hải,tỉnh,province,
            UD,Khuê Dương,tỉnh,province,
            UHA,Thanh Ngoạn,huyện,district,UH
            UDA,Bình Ngoạn,huyện,district,UD
            UH1,Lâm Ngoèo,xã,commune,UHA
            UD1,Lâm Ngoèo,xã,commune,UDA
            UD2,Lâm Ngoèo Thượng,phường,commune,UDA
            UH3,Quýt Đoài,thị trấn,commune,UHA
            """, "bodies=government,party&on=2020-01-01").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xã Lâm Ngoèo", "Xã  LÂM NGOÈO", "xa lam ngoeo", "x\u0430 l\u00e2m ngo\u00e8o"})
    void a_commune_is_found_with_its_kind_and_each_says_of_which_province(String typed) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            search(Normalizer.normalize(typed, form))
                    .body("items[0, 1].codes", hasItems(List.of("dvhc:UH1"), List.of("dvhc:UD1")))
                    .body("items[0, 1].name", everyItem(equalTo("Lâm Ngoèo")))
                    .body("items.name", hasItems("UBND xã Lâm Ngoèo", "Đảng ủy xã Lâm Ngoèo"))
                    .body("items.codes", not(hasItem(List.of("dvhc:UD2"))))
                    .body(
                            "items.find { it.codes == ['dvhc:UH1'] }.within.name[0, 1]",
                            contains("huyện Thanh Ngoạn", "tỉnh Khuê Hải"))
                    .body(
                            "items.find { it.codes == ['ubnd:UD1'] }.within.name[0, 1, 2]",
                            contains("xã Lâm Ngoèo", "huyện Bình Ngoạn", "tỉnh Khuê Dương"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Lâm Ngoèo, dvhc:UD1",
        "lam ngoeo thanh ngoan, dvhc:UH1",
        "'xã Lâm Ngoèo, huyện Thanh Ngoạn, tỉnh Khuê Hải', dvhc:UH1",
        "lam ngoeo khue hai, dvhc:UH1",
        "Ủy ban nhân dân xã Lâm Ngoèo Thanh Ngoạn, ubnd:UH1",
        "UBND xa lam ngoeo khue duong, ubnd:UD1",
        "dang uy phuong lam ngoeo thuong, capuy:UD2",
        "phuong lam ngoeo thuong, dvhc:UD2",
        "quit doai, dvhc:UH3",
        "quyt ddoai, dvhc:UH3",
        "thi tran quyt doa1, dvhc:UH3",
        "thi chan quyt doai, ubnd:UH3",
        "lan ngeo thanh ngoann, dvhc:UH1"
    })
    void the_first_is_the_one_that_is_meant(String typed, String code) {
        List<String> first = search(typed).extract().path("items[0].codes");
        assertTrue(first.contains(code) || code.equals("dvhc:UD1") && first.contains("dvhc:UH1"), typed + first);
    }

    @Test
    void what_is_behind_the_name_must_be_where_it_lies() {
        search("lam ngoeo thanh ngoan")
                .body("items.within.name", everyItem(hasItem("huyện Thanh Ngoạn")))
                .body("items", hasSize(3));
        search("lam ngoeo nowhere").body("items", empty());
    }

    @Test
    void what_is_as_typed_comes_before_what_is_longer_and_what_is_near() {
        search("Lâm Ngoèo")
                .body("items[0, 1].how", everyItem(equalTo("as-written")))
                .body("items.how", not(hasItem("similar")));
        search("lam ngoeo").body("items[0, 1].how", everyItem(equalTo("name"))).body("items[2].how", equalTo("words"));
        search("lam ngoeoo").body("items.how", everyItem(equalTo("similar")));
        search("Lâm Ngoèo", "level=province").body("items", empty());
        search("Lâm Ngoèo", "level=Commune&track=party").body("items.name", everyItem(startsWith("Đảng ủy")));
    }

    /** "thanh" stands in the name of the station too, but apart from the others. */
    @Test
    void a_longer_name_whose_words_stand_apart_does_not_hide_the_one_that_is_meant() {
        ADMIN.post("/v1/units", """
                {"ref": "thac:uh3-dai", "name": "Đài truyền thanh thị trấn Quýt Đoài", "track": "media",
                 "kind": "broadcaster", "level": "commune", "area": "dvhc:UH3", "begins": "2020-01-01",
                 "parents": [{"tree": "command", "parent": "ubnd:UH3"}]}
                """).statusCode(201);
        search("quyt doai thanh ngoan")
                .body("items[0].codes", contains("dvhc:UH3"))
                .body("items.name", hasItems("UBND thị trấn Quýt Đoài", "Đài truyền thanh thị trấn Quýt Đoài"));
        search("thanh quyt doai").body("items.name", hasItem("Đài truyền thanh thị trấn Quýt Đoài"));
    }

    @Test
    void a_former_name_and_a_unit_that_ended_are_found_with_their_days_and_heirs() {
        ADMIN.takeIn("""
            UE,Khuê Bắc,tỉnh,province,
            UE1,Ngoẹn Cũ,xã,commune,UE
            UE2,Ngoẹn Mới,xã,commune,UE
            """, "bodies=government,party&on=2020-01-01").statusCode(200);
        change("ubnd:UE2/rename", "{\"name\": \"UBND xã Ngoẹn Đổi\", \"on\": \"2023-01-01\"}");
        change("ubnd:UE1/end", "{\"on\": \"2025-07-01\", \"heirs\": [\"ubnd:UE2\"]}");
        change("capuy:UE1/end", "{\"on\": \"2025-07-01\", \"heirs\": [\"capuy:UE2\"]}");
        change("dvhc:UE1/end", "{\"on\": \"2025-07-01\", \"heirs\": [\"dvhc:UE2\"]}");
        search("ubnd xa ngoen moi")
                .body(
                        "items[0].name",
                        equalTo("UBND xã Ngoẹn Đổi"),
                        "items[0].former.name",
                        equalTo("UBND xã Ngoẹn Mới"))
                .body("items[0].former.to", equalTo("2023-01-01"), "items[0].ends", nullValue());
        search("ubnd xa ngoen doi").body("items[0].former", nullValue());
        search("xã Ngoẹn Cũ")
                .body("items[0].codes", contains("dvhc:UE1"), "items[0].ends", equalTo("2025-07-01"))
                .body("items[0].within.name", hasItem("tỉnh Khuê Bắc"))
                .body("items[0].heirs.name", contains("xã Ngoẹn Mới"), "items[0].heirs.from", contains("2025-07-01"));
        search("ngoen", "track=territory").body("items.codes", contains(List.of("dvhc:UE2"), List.of("dvhc:UE1")));
    }

    @Test
    void a_unit_registered_by_mistake_is_found_no_more() {
        ADMIN.post("/v1/units", """
            {"ref": "thac:uf-1", "track": "government", "kind": "agency", "level": "province", "area": "dvhc:UH",
             "name": "Ban Nguệch Ngoạc", "begins": "2020-01-01",
             "parents": [{"tree": "command", "parent": "ubnd:UH"}]}
            """).statusCode(201);
        search("ban nguech ngoac").body("items.name", contains("Ban Nguệch Ngoạc"));
        change("thac:uf-1/withdraw", "{\"reason\": \"Đăng ký nhầm\"}");
        search("ban nguech ngoac").body("items", empty());
    }

    @Test
    void pages_together_are_all_that_is_found() {
        List<String> whole = search("lam ngoeo", "total=true")
                .body("total", equalTo(9))
                .extract()
                .path("items.id");
        assertEquals(9, whole.size());
        for (int limit : new int[] {1, 4, 8}) {
            List<String> found = new ArrayList<>();
            String cursor = "";
            for (int page = 0; page < 10 && cursor != null; page++) {
                JsonPath answer =
                        search("lam ngoeo", "limit=" + limit + cursor).extract().jsonPath();
                found.addAll(answer.getList("items.id"));
                cursor = answer.getString("next") == null ? null : "&cursor=" + answer.getString("next");
            }
            assertEquals(whole, found, "limit " + limit);
        }
    }

    /** Against all names of the register, gone through one by one. */
    @Test
    void of_a_word_that_very_many_names_have_the_shortest_are_shown_each_with_where_it_lies() {
        StringBuilder list = new StringBuilder("UG,Khuê Trung,tỉnh,province,\nUGA,Đa Ngoạn,huyện,district,UG\n");
        for (int i = 0; i < 160; i++) {
            list.append("UG%d,Ngoằn %s,xã,commune,UGA\n".formatted(i, "a".repeat(1 + i % 40) + i));
        }
        ADMIN.takeIn(list.toString(), "bodies=government,party&on=2020-01-01").statusCode(200);
        List<String> all = database.list("""
                select n.unit_id, n.name, n.folded, n.from_day, u.ends is not null as ended
                from unit_name n join unit u on u.id = n.unit_id where u.withdrawn is null
                """, Said::of).stream()
                .filter(said -> NameReading.words(said.name).contains("xa"))
                .sorted(Comparator.comparing(Said::ended)
                        .thenComparing(said -> said.folded.length())
                        .thenComparing(Said::unit)
                        .thenComparing(Said::from))
                .map(said -> said.unit + " " + said.name)
                .toList();
        assertTrue(all.size() > UnitSearchStore.MOST, all.size() + " names");
        List<UnitSearchStore.Named> shown =
                store.named(List.of(Set.of("xa")), Set.of(), null, null, LocalDate.of(2026, 11, 27));
        assertEquals(
                all.subList(0, UnitSearchStore.MOST),
                shown.stream().map(each -> each.unit() + " " + each.met()).toList());
        assertEquals(
                shown.stream().filter(each -> each.track().equals("party")).toList(),
                store.named(List.of(Set.of("xa")), Set.of(), "party", null, LocalDate.of(2026, 11, 27)).stream()
                        .filter(shown::contains)
                        .toList());
        shown.stream()
                .filter(each -> each.met().contains("Ngoằn"))
                .forEach(each -> assertTrue(
                        each.within().stream().map(UnitHit.Where::name).toList().contains("huyện Đa Ngoạn"),
                        each.toString()));
        search("xã", "level=commune&total=true").body("total", greaterThan(100));
        search("xã", "level=district&total=true").body("items.level", everyItem(equalTo("district")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!?",
                "%",
                "_",
                "'",
                "\\",
                "{}",
                "a'b\"",
                "\u0301",
                "\uD83D\uDE00",
                "x,,,,y",
                "tỉnh",
                "xã xã xã xã xã"
            })
    void nonsense_finds_nothing_or_something_and_breaks_nothing(String typed) {
        search(typed);
    }

    @Test
    void what_is_too_long_or_nothing_is_refused() {
        for (String typed : List.of("x".repeat(201), "xã ".repeat(2_500))) {
            int status =
                    ADMIN.asked().queryParam("q", typed).get("/v1/units/search").statusCode();
            assertTrue(status == 422 || status == 414, "" + status);
        }
        ADMIN.get("/v1/units/search").statusCode(422).body("errors.pointer", contains("q"));
        ADMIN.asked()
                .urlEncodingEnabled(false)
                .get("/v1/units/search?q=%20")
                .then()
                .statusCode(400);
        ADMIN.get("/v1/units/search?q=x&cursor=none").statusCode(400).body("code", equalTo("cursor-bad"));
        search("a b c d e f g h i k l m n o p q r s t u v x y ".repeat(4));
    }

    @Test
    void many_references_are_answered_each_and_what_means_nobody_is_named_with_why() {
        String id = ADMIN.get("/v1/units/lookup?ref=ubnd:UD1").extract().path("items[0].unit.id");
        ADMIN.get("/v1/units/lookup?ref=dvhc:UH1&ref=dvhc:NOWHERE&ref=" + id
                        + "&ref=dvhc:UH1@2020-06-30&ref=ubnd:UD1@1999-01-01" + "&ref=gì")
                .statusCode(200)
                .body("items.ref[0, 1, 2]", contains("dvhc:UH1", "dvhc:NOWHERE", id))
                .body("items[0].unit.name", equalTo("Lâm Ngoèo"), "items[0].problem", nullValue())
                .body("items[1].unit", nullValue(), "items[1].problem.code", equalTo("unit-unknown"))
                .body("items[2].unit.codes", contains("ubnd:UD1"))
                .body("items[3].unit.codes", contains("dvhc:UH1"))
                .body(
                        "items[4].problem.code",
                        equalTo("unit-not-yet"),
                        "items[5].problem.code",
                        equalTo("unit-unknown"));
        ADMIN.get("/v1/units/lookup").statusCode(422).body("errors.pointer", contains("ref"));
        ADMIN.get("/v1/units/lookup?ref=x" + "&ref=x".repeat(100)).statusCode(422);
    }

    /** A name as it stands in the register. */
    private record Said(String unit, String name, String folded, LocalDate from, boolean ended) {

        static Said of(Row row) throws SQLException {
            return new Said(
                    row.id("unit_id", UnitId::new).toString(),
                    row.text("name"),
                    row.text("folded"),
                    row.day("from_day"),
                    row.flag("ended"));
        }
    }

    private static void change(String what, String json) {
        String at = "/v1/units/" + what;
        ADMIN.post(at, at.substring(0, at.lastIndexOf('/')), json).statusCode(200);
    }

    private static ValidatableResponse search(String typed, String... more) {
        return ADMIN.asked()
                .queryParam("q", typed)
                .get("/v1/units/search" + (more.length == 0 ? "" : "?" + String.join("&", more)))
                .then()
                .statusCode(200);
    }
}
