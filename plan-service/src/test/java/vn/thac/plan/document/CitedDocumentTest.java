package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.BasisLine.Relation;
import vn.thac.plan.packages.DocumentDate;

class CitedDocumentTest {

    private final UnitId laiChau = UnitId.next();
    private final PlanId citing = PlanId.next();

    @Test
    void a_citation_means_the_plan_of_the_same_number_issuer_and_year() {
        assertTrue(cited("48-CTr/TU", "Ban Thường vụ Tỉnh ủy Lai Châu", "2024-04-17", null)
                .isMetBy(own("48-CTr/TU", laiChau, "2024-04-17", "Tỉnh ủy Lai Châu")));
    }

    @Test
    void the_number_alone_never_suffices() {
        OwnDocument own = own("48-CTr/TU", laiChau, "2024-04-17", "Tỉnh ủy Lai Châu");
        assertFalse(cited("48-CTr/TU", "Tỉnh ủy Kiên Giang", "2024-04-17", null).isMetBy(own));
        assertFalse(cited("48-CTr/TU", null, "2024-04-17", null).isMetBy(own));
        assertFalse(cited("48-CTr/TU", "Tỉnh ủy Lai Châu", "2023-04-17", null).isMetBy(own));
    }

    @Test
    void a_unit_that_the_citation_names_wins_over_its_words() {
        OwnDocument own = own("648/KH-UBND", laiChau, "2024-03-12", "UBND huyện Thanh Miện");
        assertTrue(cited("648/KH-UBND", "UBND huyện (không nêu tên)", "2024-03-12", laiChau)
                .isMetBy(own));
        assertFalse(cited("648/KH-UBND", "UBND huyện Thanh Miện", "2024-03-12", UnitId.next())
                .isMetBy(own));
    }

    @Test
    void the_issuer_may_be_written_in_several_ways() {
        assertEquals(IssuerName.orNull("UBND tỉnh Kiên Giang"), IssuerName.orNull("Uỷ ban nhân dân  Tỉnh Kiên Giang"));
        assertEquals(IssuerName.orNull("Ban Thường vụ Thành ủy"), IssuerName.orNull("Thành uỷ"));
        assertNotEquals(IssuerName.orNull("Tỉnh ủy Lai Châu"), IssuerName.orNull("Tỉnh ủy Lào Cai"));
    }

    @Test
    void two_citations_of_one_document_are_one_node_and_each_gap_is_its_own() {
        assertEquals(
                cited("28-CT/TW", "Bộ Chính trị", "2023-12-25", null).identity(),
                CitedDocument.of(PlanId.next(), line("B9", "28-CT/TW", "BỘ CHÍNH TRỊ", "2023-12-25", false), null)
                        .identity());
        assertNotEquals(
                CitedDocument.of(citing, line("B1", null, null, null, true), null)
                        .identity(),
                CitedDocument.of(citing, line("B2", null, null, null, true), null)
                        .identity());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-17, 2024-12-31, true",
        "2024-12-31, 2025-01-01, false",
        ", 2024-04-17, true",
        "2024-04-17, , true",
        ", , true"
    })
    void years_must_agree_where_both_are_known(@Nullable String cited, @Nullable String own, boolean met) {
        assertEquals(
                met,
                CitedDocument.of(citing, line("B1", "5/KH-UBND", "UBND xã", cited, false), null)
                        .isMetBy(own("5/KH-UBND", laiChau, own, "UBND xã")));
    }

    @Test
    void the_day_of_a_month_or_year_does_not_count() {
        CitedDocument year = CitedDocument.of(
                citing,
                new BasisLine(
                        "B1",
                        Relation.CITES,
                        null,
                        "5/KH-UBND",
                        "UBND xã",
                        null,
                        new DocumentDate(LocalDate.of(2024, 1, 1), DocumentDate.Precision.YEAR),
                        null,
                        null,
                        null,
                        null,
                        null),
                null);
        assertTrue(year.isMetBy(own("5/KH-UBND", laiChau, "2024-04-17", "UBND xã")));
        assertFalse(year.isMetBy(own("5/KH-UBND", laiChau, "2023-12-31", "UBND xã")));
    }

    @Test
    void what_is_cited_without_a_number_is_met_by_nothing() {
        assertFalse(CitedDocument.of(citing, line("B1", null, "UBND xã", "2024-04-17", false), laiChau)
                .isMetBy(own("5/KH-UBND", laiChau, "2024-04-17", "UBND xã")));
    }

    @Test
    void an_issuer_may_be_called_by_any_of_its_names() {
        OwnDocument own = new OwnDocument(
                PlanId.next(),
                new DocumentNumber("5/KH-UBND"),
                laiChau,
                null,
                Set.of(name("UBND tỉnh Lai Châu"), name("Lai Châu")));
        assertTrue(cited("05/KH-UBND", "Uỷ ban nhân dân tỉnh Lai Châu", "2024-04-17", null)
                .isMetBy(own));
        assertTrue(cited("05/KH-UBND", "LAI CHÂU", "2024-04-17", null).isMetBy(own));
        assertFalse(cited("05/KH-UBND", "tỉnh", "2024-04-17", null).isMetBy(own));
        assertFalse(cited("05/KH-UBND", "…", "2024-04-17", null).isMetBy(own));
    }

    /** What makes two citations one document. */
    @Test
    void a_document_is_known_by_its_number_issuer_and_year_else_by_its_words_else_by_its_line() {
        assertEquals(
                List.of(
                        "number|28-CT/TW|bo chinh tri|2023",
                        "number|28-CT/TW|?|?",
                        "number|5/KH-UBND|" + laiChau + "|2024",
                        "words|law|quoc hoi|2013|luat phong chong thien tai",
                        "words|?|?|?|luat phong chong thien tai",
                        "words|law|?|?|" + citing + "|B6",
                        "gap|" + citing + "|B7"),
                List.of(
                        identity("B1", null, "Số 028-CT/TW", "Bộ Chính trị", "2023-12-25", "A", false, null),
                        identity("B2", "directive", "28-CT/TW", null, null, null, false, null),
                        identity("B3", null, "5/KH-UBND", "UBND tỉnh", "2024-01-01", null, false, laiChau),
                        identity(
                                "B4",
                                "law",
                                null,
                                "QUỐC HỘI",
                                "2013-06-19",
                                "Luật phòng, chống thiên tai",
                                false,
                                null),
                        identity("B5", null, "số ", null, null, "LUẬT Phòng chống thiên tai", false, null),
                        identity("B6", "law", null, null, null, " … ", false, null),
                        identity("B7", "plan", "5/KH-UBND", "UBND tỉnh", "2024-01-01", "A", true, laiChau)));
    }

    private String identity(
            String key,
            @Nullable String kind,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String date,
            @Nullable String subject,
            boolean missing,
            @Nullable UnitId unit) {
        BasisLine line = new BasisLine(
                key,
                Relation.IMPLEMENTS,
                kind,
                number,
                issuer,
                null,
                date == null ? null : DocumentDate.ofDay(LocalDate.parse(date)),
                subject,
                null,
                null,
                missing,
                null);
        return CitedDocument.of(citing, line, unit).identity();
    }

    private static IssuerName name(String written) {
        return Objects.requireNonNull(IssuerName.orNull(written));
    }

    private CitedDocument cited(String number, @Nullable String issuer, String date, @Nullable UnitId unit) {
        return CitedDocument.of(citing, line("B1", number, issuer, date, false), unit);
    }

    private static BasisLine line(
            String key, @Nullable String number, @Nullable String issuer, @Nullable String date, boolean missing) {
        return new BasisLine(
                key,
                Relation.IMPLEMENTS,
                "plan",
                number,
                issuer,
                null,
                date == null ? null : DocumentDate.ofDay(LocalDate.parse(date)),
                null,
                null,
                null,
                missing,
                null);
    }

    private static OwnDocument own(String number, UnitId issuer, @Nullable String date, String name) {
        return new OwnDocument(
                PlanId.next(),
                new DocumentNumber(number),
                issuer,
                date == null ? null : DocumentDate.ofDay(LocalDate.parse(date)),
                Set.of(IssuerName.orNull(name)));
    }
}
