package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

    private static OwnDocument own(String number, UnitId issuer, String date, String name) {
        return new OwnDocument(
                PlanId.next(),
                new DocumentNumber(number),
                issuer,
                DocumentDate.ofDay(LocalDate.parse(date)),
                Set.of(IssuerName.orNull(name)));
    }
}
