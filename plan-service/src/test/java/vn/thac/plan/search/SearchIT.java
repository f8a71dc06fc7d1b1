package vn.thac.plan.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;
import static vn.thac.plan.Story.issue;
import static vn.thac.plan.Story.version;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.facts.KeepUnits;
import vn.thac.directory.unit.facts.UnitFacts;
import vn.thac.directory.unit.facts.UnitsKept;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** Whoever looks for something in the plans finds what they may see, however it is written. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class SearchIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    SampleUnits units;

    @Inject
    KeepUnits keep;

    @Inject
    Event<UnitsKept> told;

    @Inject
    Database database;

    private static String plan;
    private static Database entries;

    @BeforeEach
    void a_plan_of_tam_duong_is_in_force() {
        units.load();
        entries = database;
        if (plan == null) {
            plan = draftAndIssue("ub-tam-duong", """
                    document:
                      kind: plan
                      number: 8771/KH-UBND
                      issuer: 'ubnd:106'
                      title: Khuếch trương dịch vụ bơi lội vùng ngoằn ngoèo
                      date: {value: 2023-05-04}
                    purposes: [Ngăn ngừa quấy khuấy]
                    basis: [{key: KT-B1, relation: cites, number: 9-CT/TW, issuer: Bộ Chính trị, subject: Phòng đuối nước ngoằn ngoèo}]
                    programmes: [{key: KT-P1, name: Chương trình Khuỷu sông, aliases: [Bờ khuỷu]}]
                    indicators: [{code: kt.boi, name: Tỷ lệ trẻ biết bơi ếch, unit: '%', direction: up, rule: ratio, numerator: a, denominator: b}]
                    targets: [{key: KT-T1, indicator: kt.boi, comparator: '>=', value: 61.5, year: 2025, wording: đạt}]
                    addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
                    taskGroups:
                      - key: KT-1
                        title: Nhóm truyền thông khuya khoắt
                        tasks: [{key: KT-1.1, summary: Hoà giải ở khuỷu sông, programme: KT-P1}]
                    duties:
                      - {key: KT-D1, addressee: xa, text: Dựng rào chắn ngoằn ngoèo quanh hố sâu}
                      - {key: KT-D2, addressee: xa, text: Rà soát dữ liệu bơi lội ở hồ khuất, programme: KT-P1}
                    """);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rào chắn ngoằn ngoèo",
                "rao chan ngoan ngoeo",
                "RÀO CHẮN  NGOẰN-NGOÈO",
                "quanh hố, ngoằn ngoèo",
                "dung rao ngoan",
                "r\u0430o ch\u0430n ngoan ngoeo",
                "ng\u200boan ngoeo rao",
                "KT-D1"
            })
    void a_duty_is_found_however_its_words_are_typed(String typed) {
        ValidatableResponse found = search("ub-tam-duong", typed).body("items.key", hasItem("KT-D1"));
        assertEquals("/duties/0", found.extract().path("items.find { it.key == 'KT-D1' }.place"));
        search("ub-tam-duong", Normalizer.normalize(typed, Normalizer.Form.NFD)).body("items.key", hasItem("KT-D1"));
    }

    @ParameterizedTest
    @CsvSource({
        "Rà soát giữ liệu hồ khuất, KT-D2, misheard",
        "ra soat du lieu ho khuat boi 1oi, KT-D2, a digit for a letter",
        "ra soat du lieu ho khuatt, KT-D2, a letter too much",
        "ra soat du leu ho khuat, KT-D2, a letter lost",
        "ra sota du lieu ho khuat, KT-D2, letters changed",
        "hoa glai khuyu song, KT-1.1, a scan",
        "Nhorn truyen thong khuya khoat, KT-1, rn for m"
    })
    void what_was_damaged_or_misspelt_is_still_found(String typed, String key, String why) {
        JsonPath found = search("ub-tam-duong", typed).extract().jsonPath();
        assertTrue(found.getList("items.findAll { it.how == 'similar' }.key").contains(key), why + found.prettify());
    }

    @Test
    void each_sort_of_entry_says_what_it_is_and_where_and_what_was_met() {
        entry("ngan ngua quay khuay", "purpose", null, "/purposes/0", List.of("Ngăn", "ngừa", "quấy", "khuấy"));
        entry("duoi nuoc ngoan ngoeo", "basis", "KT-B1", "/basis/0", List.of("đuối", "nước", "ngoằn", "ngoèo"));
        entry("tre biet boi ech", "target", "KT-T1", "/targets/0", List.of("trẻ", "biết", "bơi", "ếch"));
        entry(
                "truyen thong khuya khoat",
                "group",
                "KT-1",
                "/taskGroups/0",
                List.of("truyền", "thông", "khuya", "khoắt"));
        entry("hoa giai khuyu", "task", "KT-1.1", "/taskGroups/0/tasks/0", List.of("Hoà", "giải", "khuỷu"));
        entry("ra soat ho khuat", "duty", "KT-D2", "/duties/1", List.of("Rà", "soát", "hồ", "khuất"));
        entry("bo khuyu", "programme", "KT-P1", "/programmes/0", List.of("khuỷu", "Bờ"));
        search("ub-tam-duong", "khuech truong boi loi")
                .body("items[0].what", equalTo("document"), "items[0].place", equalTo("/document"))
                .body("items[0].plan.id", equalTo(plan), "items[0].plan.state", equalTo("issued"))
                .body("items[0].plan.number", equalTo("8771/KH-UBND"), "items[0].plan.date", equalTo("2023-05-04"))
                .body("items[0].plan.issuerName", equalTo("Ủy ban nhân dân huyện Tam Đường"))
                .body(
                        "items[0].text",
                        equalTo(
                                "Kế hoạch 8771/KH-UBND · Khuếch trương dịch vụ bơi lội vùng ngoằn ngoèo · Ủy ban nhân dân huyện Tam Đường"));
    }

    private static void entry(String typed, String what, String key, String place, List<String> met) {
        search("ub-tam-duong", typed)
                .body("items[0].what", equalTo(what), "items[0].key", equalTo(key), "items[0].place", equalTo(place))
                .body("items[0].met", containsAll(met), "items[0].plan.id", equalTo(plan));
    }

    private static Matcher<Iterable<String>> containsAll(List<String> words) {
        return hasItems(words.toArray(String[]::new));
    }

    @Test
    void marks_come_first_then_what_is_as_typed_then_all_words_then_what_is_near() {
        String other = draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: Thứ tự khuơ khoắng}
                addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
                duties:
                  - {key: TT-4, addressee: xa, text: Khuơ khoắngg lửa đồi}
                  - {key: TT-3, addressee: xa, text: Khoắng lửa rồi khuơ đồi}
                  - {key: TT-2, addressee: xa, text: khuo khoang lua doi}
                  - {key: TT-1, addressee: xa, text: Khuơ khoắng lửa đồi}
                  - {key: TT-77, addressee: xa, text: Việc khác}
                """);
        search("ub-tam-duong", "khuơ khoắng lửa đồi")
                .body("items.key", contains("TT-1", "TT-3", "TT-2", "TT-4"))
                .body("items.how", contains("as-written", "words", "words", "similar"))
                .body("items.plan.id", everyItem(equalTo(other)));
        search("ub-tam-duong", "khuo khoang lua doi").body("items.key", contains("TT-2", "TT-1", "TT-3", "TT-4"));
        search("ub-tam-duong", "tt – 77").body("items[0].how", equalTo("mark"), "items[0].key", equalTo("TT-77"));
    }

    @Test
    void a_number_is_found_as_it_is_written_anywhere_and_by_itself() {
        for (String typed : List.of(
                "8771/KH-UBND", "08771/kh-ubnd", "Số 8771 / KH – UBND", "số: 8771/kh-ubnd", "8771/KH-UBND Tam Đường")) {
            search("ub-tam-duong", typed)
                    .body("items[0].plan.id", equalTo(plan), "items[0].how", equalTo("mark"))
                    .body("items[0].met", hasItem("8771/KH-UBND"));
        }
        search("ub-tam-duong", "kế hoạch 8771").body("items[0].plan.id", equalTo(plan));
        search("ub-tam-duong", "8772/KH-UBND").body("items.plan.id", not(hasItem(plan)));
        search("ub-tam-duong", "9-CT/TW ngoan ngoeo").body("items[0].key", equalTo("KT-B1"));
    }

    @Test
    void filters_leave_what_they_say() {
        String q = "ngoan ngoeo";
        for (String fits : List.of(
                "what=duty",
                "under=ubnd:106",
                "under=capuy:106",
                "under=dvhc:12",
                "kind=plan",
                "year=2023",
                "state=issued")) {
            as("quan-tri").get("/v1/search?" + fits + "&q=" + q).then().body("items.key", hasItem("KT-D1"));
        }
        for (String not : List.of(
                "what=target",
                "under=ubnd:91",
                "under=dvhc:106&year=2024",
                "kind=directive",
                "year=2022",
                "state=draft")) {
            as("quan-tri")
                    .get("/v1/search?" + not + "&q=" + q)
                    .then()
                    .statusCode(200)
                    .body("items.key", not(hasItem("KT-D1")));
        }
        as("quan-tri")
                .get("/v1/search?programme=khuyu song&q=boi loi")
                .then()
                .body("items.findAll { it.plan.id == '%s' }.key".formatted(plan), contains(null, "KT-D2"));
        as("quan-tri").get("/v1/search?programme=khuya&q=boi loi").then().body("items", empty());
        as("quan-tri")
                .get("/v1/search?under=dvhc:nowhere&q=boi")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("under"));
    }

    @Test
    void everybody_finds_the_plans_that_their_list_shows_and_no_other() {
        record Issuing(String actor, String unit, String below) {}
        for (Issuing one : List.of(
                new Issuing("hu-tam-duong", "capuy:106", "ubnd:03412"),
                new Issuing("ub-tam-duong", "ubnd:106", "ubnd:03412"),
                new Issuing("ub-kien-giang", "ubnd:91", "ubnd:899"),
                new Issuing("ub-thanh-mien", "ubnd:300", "ubnd:11260"))) {
            String text = "document: {kind: plan, issuer: '%s', title: Ai thấy huỳnh huỵch}\n".formatted(one.unit())
                    + "addressees: [{key: a, name: A, unit: '%s'}]\n".formatted(one.below())
                    + "duties: [{key: D, addressee: a, text: Chạy huỳnh huỵch}]\n";
            draft(one.actor(), text);
            draftAndIssue(one.actor(), text);
        }
        await(
                "every plan has reached its addressees",
                () -> database.first("select count(*) as n from fan_out where ended_at is null", row -> row.number("n"))
                                .orElseThrow()
                        == 0);
        Set<Integer> sizes = new HashSet<>();
        for (String actor : List.of(
                "quan-tri",
                "giam-sat",
                "bo-chinh-tri",
                "tu-lai-chau",
                "hu-tam-duong",
                "ub-tam-duong",
                "ub-thanh-mien",
                "ub-kien-giang",
                "ub-lam-son",
                "xa-binh-lu",
                "so-gddt-kien-giang")) {
            Set<String> listed = Set.copyOf(
                    all(actor, "/v1/plans?limit=500", "items.findAll { it.title == 'Ai thấy huỳnh huỵch' }.id"));
            Set<String> documents =
                    Set.copyOf(all(actor, "/v1/search?q=ai thay huynh huych&what=document&limit=3", "items.plan.id"));
            Set<String> duties =
                    Set.copyOf(all(actor, "/v1/search?q=chay huynh huych&what=duty&limit=3", "items.plan.id"));
            assertEquals(listed, documents, actor);
            assertEquals(listed, duties, actor);
            sizes.add(listed.size());
        }
        assertTrue(sizes.size() > 3, "the actors see too much alike to say anything: " + sizes);
    }

    @Test
    void what_is_found_follows_the_plan_step_by_step() {
        String text = """
                document: {kind: plan, issuer: 'ubnd:106', title: Bước %s}
                addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
                duties: [{key: B-1, addressee: xa, text: Việc %s}]
                """;
        String followed = draft("ub-tam-duong", text.formatted("ngoắc", "ngoéo"));
        search("ub-tam-duong", "buoc ngoac").body("items[0].plan.id", equalTo(followed));
        search("ub-tam-duong", "viec ngoeo").body("items.plan.id", hasItem(followed));
        search("ub-thanh-mien", "buoc ngoac").body("items.plan.id", not(hasItem(followed)));

        put(followed, text.formatted("nguếch", "chuệch choạc")).statusCode(200);
        search("ub-tam-duong", "buoc ngoac").body("items.how", not(hasItem("words")));
        search("ub-tam-duong", "buoc nguech").body("items[0].plan.id", equalTo(followed));
        search("ub-tam-duong", "chuech choac")
                .body("items[0].plan.id", equalTo(followed), "items[0].key", equalTo("B-1"));
        put(followed, text.replace("xa, text", "nobody, text").formatted("nghệch", "ngạc"))
                .statusCode(422);
        search("ub-tam-duong", "buoc nguech").body("items[0].plan.id", equalTo(followed));

        issue("ub-tam-duong", followed, "{\"date\": {\"value\": \"2023-06-01\", \"precision\": \"month\"}}");
        search("ub-tam-duong", "buoc nguech").body("items[0].plan.state", equalTo("issued"));
        as("ub-tam-duong")
                .header("If-Match", version("ub-tam-duong", followed))
                .body("{\"number\": \"8779/KH-UBND\"}")
                .post("/v1/plans/" + followed + "/particulars")
                .then()
                .statusCode(200);
        search("ub-tam-duong", "8779/KH-UBND")
                .body("items[0].plan.id", equalTo(followed), "items[0].how", equalTo("mark"));

        String gone = draft("ub-tam-duong", text.formatted("loạng choạng", "quờ quạng"));
        as("ub-tam-duong")
                .header("If-Match", version("ub-tam-duong", gone))
                .delete("/v1/plans/" + gone)
                .then()
                .statusCode(204);
        search("ub-tam-duong", "loang choang").body("items.plan.id", not(hasItem(gone)));
    }

    @Test
    void what_was_kept_piece_by_piece_is_what_the_migration_writes_for_kept_plans() {
        followed();
        String all =
                "select coalesce(string_agg(e::text, chr(10) order by e.plan, e.place), '') as text from search_entry e";
        String before = database.first(all, row -> row.text("text")).orElseThrow();
        database.list("select index_plans(array(select id from plan))", row -> true);
        assertEquals(before, database.first(all, row -> row.text("text")).orElseThrow());
        assertTrue(before.contains("KT-D2"), before);
    }

    @Test
    void a_document_is_found_by_its_issuers_name_where_that_is_put_right() {
        UnitId unit = UnitId.next();
        keep.keep(List.of(called(unit, 1, "Sở Ngoẹo cũ")));
        units.post("ub-tam-duong", unit, false, "draft");
        String of = draft("ub-tam-duong", "document: {kind: plan, issuer: '%s', title: Tên gọi}".formatted(unit));
        search("ub-tam-duong", "ten goi so ngoeo cu").body("items[0].plan.id", equalTo(of));
        QuarkusTransaction.requiringNew().run(() -> {
            keep.keep(List.of(called(unit, 2, "Sở Nguầy mới")));
            told.fire(new UnitsKept(List.of(unit)));
        });
        search("ub-tam-duong", "ten goi so nguay moi")
                .body("items[0].plan.id", equalTo(of), "items[0].how", equalTo("as-written"));
    }

    private static UnitFacts called(UnitId unit, long version, String name) {
        return new UnitFacts(
                unit,
                version,
                "government",
                LONG_AGO,
                null,
                List.of(new UnitFacts.Name(name, LONG_AGO, null)),
                List.of(),
                List.of(),
                List.of(new UnitFacts.Kind("department", LONG_AGO, null)),
                List.of(new UnitFacts.Level("province", LONG_AGO, null)),
                List.of(),
                List.of());
    }

    @Test
    void where_ten_entries_have_all_words_nobody_asks_for_others() {
        String duties = IntStream.range(0, 10)
                .mapToObj(i -> "  - {key: T-%d, addressee: xa, text: Đủ ngoằng %s}\n"
                        .formatted(i, i == 9 ? "nghèoo" : "nghèo"))
                .collect(Collectors.joining());
        String text = "document: {kind: plan, issuer: 'ubnd:106', title: Đủ %s}\n"
                + "addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]\nduties:\n" + duties;
        draft("ub-tam-duong", text.formatted("cả"));
        search("ub-tam-duong", "du ngoang ngheo").body("items.size()", equalTo(10), "items[9].how", equalTo("similar"));
        draft("ub-tam-duong", "document: {kind: plan, issuer: 'ubnd:106', title: Đủ ngoằng nghèo}");
        search("ub-tam-duong", "du ngoang ngheo")
                .body("items.size()", equalTo(10), "items.how", not(hasItem("similar")));
    }

    @Test
    void pages_together_are_all_that_is_found_and_none_comes_twice() {
        String duties = IntStream.range(0, 5)
                .mapToObj(i -> "  - {key: P-%d, addressee: xa, text: Trang khuỳnh %s %d}\n"
                        .formatted(i, i % 3 == 0 ? "khoạngg" : i % 3 == 1 ? "khoạng" : "khoan khoạng", i))
                .collect(Collectors.joining());
        for (int i = 0; i < 2; i++) {
            draft("ub-tam-duong", """
                    document: {kind: plan, issuer: 'ubnd:106', title: Trang khuỳnh khoạng}
                    addressees: [{key: xa, name: Xã, unit: 'ubnd:03412'}]
                    duties:
                    """ + duties);
        }
        String q = "/v1/search?q=trang khuynh khoang&limit=";
        followed();
        JsonPath whole = as("ub-tam-duong").get(q + "500&total=true").jsonPath();
        List<String> expected = whole.getList("items.collect { it.plan.id + it.place }");
        assertEquals(expected.size(), new HashSet<>(expected).size());
        assertEquals(expected.size(), whole.getInt("total"));
        assertEquals(12, expected.size(), whole.prettify());
        assertEquals(4, whole.getList("items.findAll { it.how == 'similar' }").size(), whole.prettify());
        for (int limit : new int[] {1, 2, 5, 19}) {
            assertEquals(
                    expected,
                    all("ub-tam-duong", q + limit, "items.collect { it.plan.id + it.place }"),
                    "limit " + limit);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!! ??? …",
                "' & | ! <-> ( ) :*",
                "'ngoan' & !ngoeo:*",
                "%",
                "_",
                "\\",
                "a\\'b",
                "#8771/kh-ubnd",
                "\"; drop table plan; --",
                "${jndi:x}",
                "\uD83D\uDE00\uD83D\uDE00",
                "1/1/1/1/1/1/1/1/1/1/1 - - - /// 1-'-1/\\",
                "\u0301\u0301\u0301",
                "/ 1 - / 2"
            })
    void nonsense_finds_nothing_or_something_and_breaks_nothing(String typed) {
        search("quan-tri", typed);
        search("ub-tam-duong", typed);
        as("ub-tam-duong")
                .queryParam("q", "x")
                .queryParam("programme", typed)
                .get("/v1/search")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_too_long_or_no_text_is_refused_at_its_place() {
        for (String typed : List.of("từ ".repeat(10_000 / 4), "x".repeat(301))) {
            int status = as("quan-tri").queryParam("q", typed).get("/v1/search").statusCode();
            assertTrue(status == 422 || status == 414, "" + status);
        }
        as("quan-tri")
                .queryParam("q", "x".repeat(301))
                .get("/v1/search")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("q"));
        as("quan-tri").get("/v1/search").then().statusCode(422).body("errors.pointer", contains("q"));
        as("quan-tri").urlEncodingEnabled(false).get("/v1/search?q=%00").then().statusCode(400);
        as("quan-tri").urlEncodingEnabled(false).get("/v1/search?q=%20").then().statusCode(400);
        search("quan-tri", "a b c d e f g h i k l m n o p q r s t u v x y ".repeat(6));
        search("quan-tri", "an em ba de gi ho in ke la me no oi pa qu re so ta um va xe yt ai ao ac am ".repeat(3));
        as("quan-tri")
                .get("/v1/search?q=x&what=poem")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-word"));
        as("quan-tri").get("/v1/search?q=x&cursor=none").then().statusCode(400).body("code", equalTo("cursor-bad"));
    }

    @Test
    void a_text_without_end_or_order_is_kept_and_found_by_its_beginning() {
        String odd = draft("ub-tam-duong", """
                document: {kind: plan, issuer: 'ubnd:106', title: "%s Ngoáy %s"}
                """.formatted("x".repeat(3_000), "\u0301 ".repeat(10)));
        search("ub-tam-duong", "ngoay").body("items.plan.id", hasItem(odd));
        String endless = draft(
                "ub-tam-duong",
                "document: {kind: plan, issuer: 'ubnd:106', title: \"Khuân "
                        + IntStream.range(0, 60_000).mapToObj(i -> "từ" + i).collect(Collectors.joining(" "))
                        + "\"}");
        search("ub-tam-duong", "khuan tu77").body("items.plan.id", hasItem(endless));
    }

    @Test
    void a_text_that_cannot_be_taken_apart_holds_up_nothing_behind_it() {
        String text = "document: {kind: plan, issuer: 'ubnd:106', title: Nghẽn %s}\npurposes: [Khúc khuỷu %s]";
        String broken = draft("ub-tam-duong", text.formatted("một", "một"));
        followed();
        database.update(
                "update plan_edition set body = replace(body::text, 'Khúc', '\\u0000')::json where plan = ?::uuid",
                broken);
        String behind = draft("ub-tam-duong", text.formatted("hai", "hai"));
        search("ub-tam-duong", "nghen hai").body("items.plan.id", hasItem(behind));
        search("ub-tam-duong", "khuc khuyu hai").body("items.plan.id", hasItem(behind));
        assertTrue(
                database.first("select failed from search_due where plan = ?::uuid", row -> row.text("failed"), broken)
                        .orElseThrow()
                        .contains("\\u0000"));
        database.update("delete from search_due where plan = ?::uuid", broken);
        database.update(
                "update plan_edition set body = replace(body::text, '\\u0000', 'Khúc')::json where plan = ?::uuid",
                broken);
        search("ub-tam-duong", "khuc khuyu mot").body("items.plan.id", hasItem(broken));
    }

    private ValidatableResponse put(String id, String yaml) {
        return as("ub-tam-duong")
                .contentType("application/yaml")
                .header("If-Match", version("ub-tam-duong", id))
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put("/v1/plans/" + id)
                .then();
    }

    private static ValidatableResponse search(String actor, String typed) {
        followed();
        return as(actor)
                .queryParams(Map.of("q", typed))
                .get("/v1/search")
                .then()
                .statusCode(200);
    }

    private static void followed() {
        await(
                "what is found follows the plans",
                () -> entries.first("select count(*) as n from search_due where failed is null", row -> row.number("n"))
                                .orElseThrow()
                        == 0);
    }

    private static List<String> all(String actor, String list, String ids) {
        followed();
        List<String> found = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 200; page++) {
            JsonPath answer = as(actor)
                    .get(list + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(answer.getList(ids));
            if (answer.getString("next") == null) {
                return found;
            }
            cursor = "&cursor=" + answer.getString("next");
        }
        throw new AssertionError("a list without end: " + list);
    }
}
