package vn.thac.plan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Fault;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.document.DocumentNumber;

class SymbolsTest {

    private static final Symbols SYMBOLS = new Symbols(
            List.of(
                    kind("plan", "KH", "KH"),
                    kind("decision", "QĐ", "QĐ"),
                    kind("regulation", "QyĐ", "QĐ"),
                    kind("action-programme", "CTr", "CTr"),
                    kind("programme", "CTr", "CTr"),
                    kind("official-letter", null, "CV")),
            List.of(
                    new IssuerSymbol("TW", "party", List.of("central"), null, List.of("Bộ Chính trị"), "x", null),
                    new IssuerSymbol(
                            "TU",
                            "party",
                            List.of("province", "district"),
                            "party-committee",
                            List.of("Tỉnh ủy", "Thành ủy"),
                            "x",
                            null),
                    new IssuerSymbol(
                            "HU", "party", List.of("district"), "party-committee", List.of("Huyện ủy"), "x", null),
                    new IssuerSymbol(
                            "TTg",
                            "government",
                            List.of("central"),
                            null,
                            List.of("Thủ tướng", "Chính phủ"),
                            "x",
                            null),
                    new IssuerSymbol("CP", "government", List.of("central"), null, List.of("Chính phủ"), "x", null),
                    new IssuerSymbol(
                            "UBND",
                            "government",
                            List.of("province", "district", "commune"),
                            "people-committee",
                            List.of("Ủy ban nhân dân"),
                            "x",
                            null)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # kind            | number              | issuer  | code                     | what would fit
                    plan              | 234/KH-UBND         | ub      | -                        | -
                    plan              | 0234/kh–ubnd        | ub      | -                        | -
                    plan              | 5/KH-UBND-VX        | ub      | -                        | -
                    plan              | 5                   | ub      | -                        | -
                    plan              | /KH-UBND            | ub      | -                        | -
                    plan              | 13/CTr-UBND         | ub      | symbol-of-another-kind   | 13/KH-UBND
                    plan              | /QĐ-UBND            | ub      | symbol-of-another-kind   | /KH-UBND
                    decision          | 6/2024/QĐ-UBND      | ub      | -                        | -
                    regulation        | 6/QyĐ-UBND          | ub      | -                        | -
                    regulation        | 6/QĐ-UBND           | ub      | symbol-of-another-kind   | 06/QyĐ-UBND
                    plan              | 13/KHLT-UBND        | ub      | -                        | -
                    plan              | 232-KH/TU           | ub      | symbol-of-another-issuer | 232/KH-UBND
                    plan              | 232/KH-TU           | ub      | symbol-of-another-issuer | 232/KH-UBND
                    plan              | 232-KH/UBND         | ub      | number-of-another-style  | 232/KH-UBND
                    plan              | xyz                 | ub      | number-without-ordinal   | /KH-UBND
                    official-letter   | 125/UBND-VX         | ub      | -                        | -
                    plan              | 12/KH-SYT           | so      | -                        | -
                    plan              | 12/KH-UBND          | so      | symbol-of-another-issuer | 12/KH-…
                    plan              | 112-KH/HU           | huyen   | -                        | -
                    plan              | 112-KH/TU           | huyen   | symbol-of-another-issuer | 112-KH/HU
                    plan              | 112-KH/TU           | thanh   | -                        | -
                    plan              | 112-KH/HU           | thanh   | symbol-of-another-issuer | 112-KH/TU
                    plan              | 112-KH/HU           | banh    | -                        | -
                    plan              | 112-KH/TU           | banh    | -                        | -
                    plan              | 112-KH/TW           | banh    | symbol-of-another-issuer | 112-KH/TU, 112-KH/HU
                    decision          | 28-QĐ/TW            | bct     | -                        | -
                    decision          | 1183/QĐ-TTg         | cp      | -                        | -
                    decision          | 1183/QĐ-TTg         | bo      | symbol-of-another-issuer | 1183/QĐ-…
                    plan              | 12/KH-BYT           | bo      | -                        | -
                    regulation        | 37-QĐ/HU            | huyen   | -                        | -
                    programme         | 48-CTr/HU           | huyen   | -                        | -
                    plan              | 7-KH/BTGHU          | huyen   | -                        | -
                    plan              | 7-KH/TW             | huyen   | symbol-of-another-issuer | 07-KH/HU
                    plan              | 7/KH-HU             | huyen   | number-of-another-style  | 07-KH/HU
                    plan              | -KH/TW              | tinh    | symbol-of-another-issuer | -KH/TU
                    plan              | 112-KH/HU           | tinh    | symbol-of-another-issuer | 112-KH/TU
                    """)
    void what_does_not_fit_is_told_with_what_would(
            String kind, String number, String issuer, @Nullable String code, @Nullable String fits) {
        List<Fault> found = SYMBOLS.misfits(kind, new DocumentNumber(number), unit(issuer), "/document/number");
        assertEquals(
                code == null ? List.of() : List.of(code + " " + fits + " /document/number"),
                found.stream()
                        .map(fault ->
                                fault.refusal().code() + " " + fault.args().get("fits") + " " + fault.pointer())
                        .toList());
    }

    @Test
    void a_number_that_is_wrong_in_kind_and_issuer_is_told_both() {
        List<Fault> found = SYMBOLS.misfits("plan", new DocumentNumber("13/QĐ-UBND"), unit("huyen"), "/number");
        assertEquals(
                List.of("symbol-of-another-kind", "symbol-of-another-issuer"),
                found.stream().map(fault -> fault.refusal().code()).toList());
        assertEquals("decision, regulation", found.get(0).args().get("kindsVi"));
        assertEquals("13-KH/HU", found.get(1).args().get("fits"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NONE",
            value = {
                "plan, ub, /KH-UBND",
                "plan, huyen, -KH/HU",
                "regulation, tinh, -QĐ/TU",
                "plan, bct, -KH/TW",
                "plan, banh, NONE",
                "decision, cp, NONE",
                "decision, bo, NONE",
                "official-letter, ub, NONE",
                "plan, so, NONE",
                "unheard-of, ub, NONE"
            })
    void the_usual_symbol_is_told_where_only_one_can_be(String kind, String issuer, @Nullable String symbol) {
        DocumentNumber usual = SYMBOLS.usual(kind, unit(issuer));
        assertEquals(symbol, usual == null ? null : usual.asWritten());
    }

    private static KnownUnit unit(String which) {
        return switch (which) {
            case "ub" -> unit("government", "people-committee", "district", "Ủy ban nhân dân huyện Tam Đường");
            case "so" -> unit("government", "department", "province", "Sở Y tế");
            case "huyen" -> unit("party", "party-committee", "district", "Huyện uỷ Tam Đường");
            case "thanh" -> unit("party", "party-committee", "district", "Thành ủy Lai Châu");
            case "banh" -> unit("party", "party-committee", "district", "Ban Thường vụ Huyện ủy Tam Đường");
            case "bct" -> unit("party", "politburo", "central", "Bộ Chính trị");
            case "cp" -> unit("government", "government", "central", "Chính phủ");
            case "bo" -> unit("government", "ministry", "central", "Bộ Y tế");
            case "tinh" -> unit("party", "party-committee", "province", "Tỉnh ủy Lai Châu");
            default -> throw new IllegalArgumentException(which);
        };
    }

    private static KnownUnit unit(String track, String kind, String level, String name) {
        return new KnownUnit(UnitId.next(), name, track, kind, level, null, LocalDate.of(2020, 1, 1), null);
    }

    private static DocumentKind kind(String code, @Nullable String abbreviation, String ofParty) {
        return new DocumentKind(code, code, code, abbreviation, ofParty, List.of(), "x", null);
    }
}
