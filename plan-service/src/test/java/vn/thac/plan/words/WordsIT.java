package vn.thac.plan.words;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draft;
import static vn.thac.plan.Story.inVietnamese;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.plan.SampleUnits;
import vn.thac.testing.PartsResource;

/** The words of documents are listed with their sources, hold in packages, and what does not fit is told. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class WordsIT {

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void kinds_are_listed_in_both_languages_with_their_abbreviations() {
        as("xa-binh-lu")
                .get("/v1/document-kinds")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("plan", "directive", "resolution", "memorandum", "public-letter", "other"))
                .body("items.find { it.code == 'plan' }.nameVi", equalTo("Kế hoạch"))
                .body("items.find { it.code == 'plan' }.nameEn", equalTo("Plan"))
                .body("items.find { it.code == 'plan' }.abbreviation", equalTo("KH"))
                .body("items.find { it.code == 'regulation' }.abbreviation", equalTo("QyĐ"))
                .body("items.find { it.code == 'regulation' }.partyAbbreviation", equalTo("QĐ"))
                .body("items.find { it.code == 'official-letter' }.abbreviation", nullValue())
                .body("items.find { it.code == 'resolution' }.answers", hasItems("council-resolution"))
                .body("items.source", everyItem(not(equalTo(""))))
                .body("items.find { it.code == 'memorandum' }.doubt", containsString("BGN hoặc GN"))
                .body("items.find { it.code == 'action-programme' }.source", not(containsString("Nghị định")))
                .body("items.find { it.code == 'conclusion' }.source", equalTo("Quy định 399-QĐ/TW ngày 09/01/2026"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    signing-authorities | on-behalf,for-head,by-order,by-authorisation,acting | true
                    urgencies           | express,most-urgent,urgent                          | false
                    secrecy-levels      | top-secret,secret,confidential                      | true
                    """)
    void the_other_words_are_listed_too_and_say_what_of_them_is_not_certain(
            String list, String words, boolean doubted) {
        as("xa-binh-lu")
                .get("/v1/" + list)
                .then()
                .statusCode(200)
                .body("items.code", contains((Object[]) words.split(",")))
                .body("items.source", everyItem(not(equalTo(""))))
                .body("items.doubt", everyItem(doubted ? not(nullValue()) : nullValue()))
                .body("items.nameEn", everyItem(not(nullValue())));
    }

    @Test
    void who_signs_in_whose_place_is_marked_otherwise_by_the_party() {
        as("xa-binh-lu")
                .get("/v1/signing-authorities")
                .then()
                .body("items.mark", contains("TM.", "KT.", "TL.", "TUQ.", "Q."))
                .body("items.partyMark", contains("T/M", "K/T", "T/L", null, "Q."));
        as("xa-binh-lu")
                .get("/v1/issuer-symbols")
                .then()
                .body("items.find { it.symbol == 'HU' }.levels", contains("district"))
                .body("items.doubt", everyItem(not(nullValue())))
                .body("items.findAll { it.track == 'party' }.symbol", containsInAnyOrder("TW", "TU", "HU", "QU", "ĐU"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document-kinds",
                "signing-authorities",
                "urgencies",
                "secrecy-levels",
                "issuer-symbols",
                "congress-terms"
            })
    void the_lists_are_for_whoever_has_a_token(String list) {
        RestAssured.get("/v1/" + list).then().statusCode(401);
    }

    @Test
    void a_secret_document_is_refused_at_its_place_and_an_unknown_word_with_it() {
        for (String query : new String[] {"", "?dryRun=true"}) {
            send(inVietnamese("ub-tam-duong"), "secrecy: secret, urgency: very, kind: plam,")
                    .post("/v1/plans" + query)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/document/secrecy", "/document/urgency", "/document/kind"))
                    .body("errors.find { it.code == 'secret-document' }.detail", containsString("bí mật nhà nước"))
                    .body("errors.find { it.code == 'unknown-document-word' }.detail", containsString("/v1/urgencies"))
                    .body(
                            "errors.find { it.code == 'unknown-document-kind' }.detail",
                            containsString("/v1/document-kinds"));
        }
        send(as("ub-tam-duong"), "kind: plan, secrecy: hidden,")
                .post("/v1/plans")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-document-word"));
    }

    @Test
    void head_and_foot_of_a_document_are_shown_as_written() {
        String plan = draft("ub-tam-duong", """
                document:
                  kind: plan
                  issuer: 'ubnd:106'
                  title: Đầu và cuối
                  headers: [ỦY BAN NHÂN DÂN HUYỆN TAM ĐƯỜNG, CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]
                  urgency: most-urgent
                  signer: {name: Nguyễn Văn A, title: Phó Chủ tịch, authority: TM. ỦY BAN NHÂN DÂN, authoritySecondLine: KT. CHỦ TỊCH}
                  recipients:
                    - {name: UBND tỉnh, mark: b/c, type: unit}
                    - {name: Các đồng chí Ủy viên, type: person-class, doubt: mờ}
                  archive: 'Lưu: VT, abc'
                """);
        as("ub-tam-duong")
                .get("/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("title", equalTo("Đầu và cuối"))
                .body("document.headers[1]", equalTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
                .body("document.urgency", equalTo("most-urgent"))
                .body("document.signer.authoritySecondLine", equalTo("KT. CHỦ TỊCH"))
                .body("document.recipients.name", contains("UBND tỉnh", "Các đồng chí Ủy viên"))
                .body("document.recipients[0].mark", equalTo("b/c"))
                .body("document.recipients[1].doubt", equalTo("mờ"))
                .body("document.archive", equalTo("Lưu: VT, abc"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hu-tam-duong | capuy:106 | decision | 13/QĐ-UBND | symbol-of-another-issuer | 13-QĐ/HU
                    ub-tam-duong | ubnd:106  | plan     | 13-KH/TU   | symbol-of-another-issuer | 13/KH-UBND
                    ub-tam-duong | ubnd:106  | plan     | 13/CTr-UBND | symbol-of-another-kind  | 13/KH-UBND
                    """)
    void what_does_not_fit_is_told_in_check_trial_and_issue_and_refused_in_none(
            String user, String unit, String kind, String number, String code, String fits) {
        String body = "document: {kind: %s, number: %s, issuer: '%s', title: Ký hiệu, date: {value: 2020-05-0%d}}"
                .formatted(kind, number, unit, 1);
        for (String query : new String[] {"?dryRun=true", ""}) {
            as(user).contentType("application/yaml")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/plans" + query)
                    .then()
                    .body("warnings.code", contains(code))
                    .body("warnings.pointer", contains("/document/number"))
                    .body("warnings[0].detail", containsString(fits));
        }
        String plan = draft(user, body.replace("number: " + number + ",", ""));
        for (String query : new String[] {"?dryRun=true", ""}) {
            as(user).header("If-Match", "*")
                    .body("{\"number\": \"%s\"}".formatted(number))
                    .post("/v1/plans/" + plan + "/issue" + query)
                    .then()
                    .statusCode(200)
                    .body("warnings.code", contains(code))
                    .body("warnings.pointer", contains("/number"));
        }
    }

    private static RequestSpecification send(RequestSpecification request, String more) {
        return request.contentType("application/yaml")
                .body(("document: {" + more + " issuer: 'ubnd:106', title: Mật}").getBytes(StandardCharsets.UTF_8));
    }
}
