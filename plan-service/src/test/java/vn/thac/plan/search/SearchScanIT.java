package vn.thac.plan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.await;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.draftAndIssue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.text.Text;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/**
 * What is found, its order, its pages and its number are those of a plain scan of all entries that somebody sees: of the
 * regulations, which no other test writes, so that a scan stays short.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class SearchScanIT {

    private static final int PLANS = 40;
    private static final int SEARCHES = 60;
    private static final List<String> ACTORS =
            List.of("quan-tri", "bo-chinh-tri", "tu-lai-chau", "ub-tam-duong", "xa-binh-lu", "ub-kien-giang");

    /** Some common, some rare, some near to each other, some the same without their marks, some bare beside the same with. */
    private static final List<String> SYLLABLES = List.of(
            "nghiêng", "treo", "nghiến", "nghiền", "trẹo", "nghieng", "chẹo", "giữa", "dữa", "rữa", "khuỵu", "khụy",
            "thoăn", "thoắt", "quềnh", "quành", "phẫng", "lac", "lắc", "lặc", "lẹo", "hoáy", "hóay", "mrơn", "xoèn",
            "xoẹt", "ngoạm");

    @Inject
    SampleUnits units;

    @Inject
    Database database;

    private final Random random = new Random(77);

    @BeforeEach
    void plans_of_made_up_words_are_kept() {
        units.load();
        if (database.list("select 1 as one from plan where title like 'Dò %'", row -> true)
                .isEmpty()) {
            for (int i = 0; i < PLANS; i++) {
                boolean south = i % 4 == 0;
                String actor = south ? "ub-kien-giang" : "ub-tam-duong";
                String text = """
                        document: {kind: regulation, issuer: '%s', title: Dò %s, date: {value: 20%d-05-04}%s}
                        addressees: [{key: a, name: A, unit: '%s'}]
                        duties:
                          - {key: D-%d, addressee: a, text: %s}
                          - {key: E-%d, addressee: a, text: %s}
                        """.formatted(
                                south ? "ubnd:91" : "ubnd:106",
                                some(1 + random.nextInt(5)),
                                20 + i % 3,
                                i % 5 == 0 ? ", number: " + (7_000 + i) + "/KH-UBND" : "",
                                south ? "ubnd:899" : "ubnd:03412",
                                i % 7,
                                some(3 + random.nextInt(6)),
                                i % 7,
                                some(3 + random.nextInt(6)));
                if (i % 3 == 0) {
                    draft(actor, text);
                } else {
                    draftAndIssue(actor, text);
                }
            }
        }
        await(
                "search follows and every plan has reached its addressees",
                () -> number("select count(*) as n from search_due where failed is null") == 0
                        && number("select count(*) as n from fan_out where ended_at is null") == 0);
    }

    private long number(String count) {
        return database.first(count, row -> row.number("n")).orElseThrow();
    }

    private String some(int many) {
        return IntStream.range(0, many).mapToObj(i -> syllable()).collect(Collectors.joining(" "));
    }

    private String syllable() {
        return SYLLABLES.get((int) Math.pow(SYLLABLES.size(), random.nextDouble()) - 1);
    }

    /** As somebody types: bare, with a slip, in another order, with a number or a key. */
    private String typed() {
        String text = some(1 + random.nextInt(random.nextInt(3) == 0 ? 8 : 4));
        if (random.nextInt(3) > 0) {
            text = Text.folded(text);
        }
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(text.length());
            text = text.substring(0, at) + "eha".charAt(random.nextInt(3)) + text.substring(at + random.nextInt(2));
        }
        return switch (random.nextInt(6)) {
            case 0 -> text + " " + (7_000 + random.nextInt(PLANS)) + "/KH-UBND";
            case 1 -> "D-" + random.nextInt(8) + " " + text;
            default -> text;
        };
    }

    @Test
    void what_is_found_is_what_a_scan_of_all_entries_finds_in_its_order() {
        List<PlainScan.Entry> all = entries("true");
        List<String> vocabulary = database.list("select word from search_word", row -> row.text("word"));
        int found = 0;
        int similar = 0;
        for (String actor : ACTORS) {
            Set<String> seen = seen(actor);
            PlainScan scan = new PlainScan(
                    all.stream().filter(entry -> seen.contains(entry.plan())).toList(), vocabulary);
            for (int i = 0; i < SEARCHES / ACTORS.size(); i++) {
                String typed = typed();
                List<String> expected = scan.find(typed);
                int limit = 1 + random.nextInt(30);
                String why = actor + " looks for '" + typed + "', " + limit + " a page";
                assertEquals(expected, found(actor, typed, "&limit=" + limit), why);
                JsonPath counted = search(as(actor), typed, "&limit=1&total=true");
                assertEquals(expected.size(), counted.getInt("total"), why);
                found += expected.size();
                similar += expected.isEmpty() ? 0 : "similar".equals(counted.getString("items[0].how")) ? 1 : 0;
            }
        }
        assertTrue(found > SEARCHES && similar > 5, "too little was found to say anything: " + found + ", " + similar);
    }

    @Test
    void filters_leave_of_it_what_they_say() {
        List<String> vocabulary = database.list("select word from search_word", row -> row.text("word"));
        record Filter(String asked, String holds) {}
        for (Filter filter : List.of(
                new Filter("&year=2021", "extract(year from p.document_date) = 2021"),
                new Filter("&state=draft", "p.state = 'draft'"),
                new Filter("&what=duty", "e.what = 'duty'"),
                new Filter(
                        "&under=ubnd:91",
                        "p.issuer in (select id from known_unit u where unit_code_on(u.id, current_date) = 'ubnd:91')"),
                new Filter("&what=document", "e.what = 'document'"))) {
            PlainScan scan = new PlainScan(entries(filter.holds()), vocabulary);
            for (int i = 0; i < 6; i++) {
                String typed = some(1 + random.nextInt(3));
                assertEquals(scan.find(typed), found("quan-tri", typed, filter.asked()), typed + filter.asked());
            }
        }
    }

    private List<PlainScan.Entry> entries(String where) {
        return database.list("""
                select e.plan, e.place, e.line, e.what, e.key, p.number, p.place as town, p.aliases
                from search_entry e join plan p on p.id = e.plan where p.kind = 'regulation' and
                """ + where, row -> {
            boolean document = row.text("what").equals("document");
            List<String> marks = new ArrayList<>();
            String own = document ? row.textOrNull("number") : row.textOrNull("key");
            if (own != null) {
                marks.add(own);
            }
            String town = row.textOrNull("town");
            return new PlainScan.Entry(
                    row.text("plan"),
                    row.integer("place"),
                    row.text("line"),
                    document ? (town == null ? "" : town) + " " + String.join(" ", row.texts("aliases")) : "",
                    marks);
        });
    }

    private static JsonPath search(RequestSpecification actor, String typed, String more) {
        return actor.queryParam("q", typed)
                .get("/v1/search?kind=regulation" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** All pages; each hit as its plan and where it stands there. */
    private List<String> found(String actor, String typed, String more) {
        List<String> found = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = search(as(actor), typed, more + next);
            List<String> plans = page.getList("items.plan.id");
            List<String> places = page.getList("items.place");
            for (int i = 0; i < plans.size(); i++) {
                found.add(plans.get(i) + " " + place(plans.get(i), places.get(i)));
            }
            next = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!next.isEmpty());
        return found;
    }

    private int place(String plan, String at) {
        return database.first(
                        "select place from search_entry where plan = ?::uuid and at = ?",
                        row -> row.integer("place"),
                        plan,
                        at)
                .orElseThrow();
    }

    private static Set<String> seen(String actor) {
        Set<String> seen = new HashSet<>();
        String next = "";
        do {
            JsonPath page = as(actor)
                    .get("/v1/plans?limit=500" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!next.isEmpty());
        return seen;
    }
}
