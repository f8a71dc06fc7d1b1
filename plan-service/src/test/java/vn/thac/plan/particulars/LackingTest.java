package vn.thac.plan.particulars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Faults;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentFacts.Signer;
import vn.thac.plan.register.PlanHead;

class LackingTest {

    private final Faults faults = new Faults();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # known              given               what is wrong with it
            2024-03-01 month,    2024-03-31 day,
            2024-03-17 month,    2024-03-01 day,
            2024-03-01 month,    2024-04-01 day,     DATE_NOT_AS_KNOWN
            2024-03-01 month,    2024-02-29 day,     DATE_NOT_AS_KNOWN
            2024-03-01 month,    2024-03-01 month,   PARTICULAR_KNOWN
            2024-03-01 month,    2024-01-01 year,    PARTICULAR_KNOWN
            2024-03-01 day,      2024-03-02 day,     PARTICULAR_KNOWN
            2024-01-01 year,     2024-12-31 day,
            2024-01-01 year,     2024-12-01 month,
            2024-01-01 year,     2025-01-01 day,     DATE_NOT_AS_KNOWN
            """)
    void a_date_is_only_made_more_exact(String known, String given, @Nullable String wrong) {
        PlanHead head = lacking(null, date(known), null).headWith(new Particulars(null, date(given), null, null));
        assertEquals(wrong == null ? List.of() : List.of(wrong + " /date"), found());
        assertEquals(date(given), head.date());
    }

    @Test
    void a_number_is_given_once_and_blanks_are_none() {
        assertEquals(
                new DocumentNumber("Số: 7/KH-UBND"),
                lacking(null, null, null)
                        .headWith(new Particulars("Số: 7/KH-UBND", null, null, null))
                        .number());
        assertEquals(
                "8/KH-UBND",
                lacking("8/KH-UBND", null, null)
                        .headWith(new Particulars(" ", null, null, null))
                        .number()
                        .asWritten());
        assertEquals(List.of(), found());
        lacking("8/KH-UBND", null, null).headWith(new Particulars("8/KH-UBND", null, null, null));
        assertEquals(List.of("PARTICULAR_KNOWN /number"), found());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # known,      given,     next,   what is wrong with it
            -,            -KH/HU,    false,  -
            -KH/HU,       -KH/HU,    false,  PARTICULAR_KNOWN /number
            -KH/HU,       7-KH/HU,   false,  -
            -KH/HU,       /KH-HU,    true,   -
            7-KH/HU,      -KH/HU,    false,  PARTICULAR_KNOWN /number
            7-KH/HU,      -KH/HU,    true,   PARTICULAR_KNOWN /number
            """)
    void a_symbol_alone_is_given_once_too_and_waits_for_its_number(
            @Nullable String known, String given, boolean next, @Nullable String wrong) {
        PlanHead head = lacking(known, null, null).headWith(new Particulars(given, null, null, next));
        assertEquals(wrong == null ? List.of() : List.of(wrong), found());
        assertEquals(new DocumentNumber(given), head.written());
    }

    @Test
    void of_the_signature_the_missing_lines_are_added_and_the_others_stay() {
        Signer known = new Signer("Nguyễn Văn A", null, "TM. Ủy ban nhân dân", null);
        assertEquals(
                new Signer("Nguyễn Văn A", "Phó Chủ tịch", "TM. Ủy ban nhân dân", "KT. Chủ tịch"),
                signed(known, new Signer(null, " Phó Chủ tịch", null, "KT. Chủ tịch")));
        assertEquals(known, signed(known, null));
        assertNull(signed(null, null));
        assertEquals(List.of(), found());
    }

    @Test
    void a_line_that_is_known_or_blank_is_named_at_its_place() {
        signed(new Signer("A", "B", null, null), new Signer("A", "C", "\u200b ", "D"));
        assertEquals(
                List.of(
                        "PARTICULAR_KNOWN /signer/name",
                        "PARTICULAR_KNOWN /signer/title",
                        "PARTICULAR_BLANK /signer/authority"),
                found());
    }

    private @Nullable Signer signed(@Nullable Signer known, @Nullable Signer given) {
        return lacking(null, null, known).signerWith(new Particulars(null, null, given, null));
    }

    private Lacking lacking(@Nullable String number, @Nullable DocumentDate date, @Nullable Signer signer) {
        PlanHead head = new PlanHead("plan", DocumentNumber.orNull(number), "Kế hoạch", null, date, List.of());
        return new Lacking(head, signer, faults);
    }

    private List<String> found() {
        return faults.list().stream()
                .map(fault -> fault.refusal() + " " + fault.pointer())
                .toList();
    }

    private static DocumentDate date(String said) {
        String[] parts = said.split(" ");
        return DocumentDate.of(LocalDate.parse(parts[0]), parts[1]);
    }
}
