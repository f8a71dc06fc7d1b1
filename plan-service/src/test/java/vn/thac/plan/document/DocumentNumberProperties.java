package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.plan.document.DocumentNumber.Style;

/** A number reads as it was made, however it is written. */
class DocumentNumberProperties {

    /** What a number is made of; the test's own model of it. */
    record Made(int ordinal, String kind, String issuer, Style style) {

        String symbol() {
            return style == Style.STATE ? kind + "-" + issuer : kind + "/" + issuer;
        }

        /** Without a nought before it. */
        String plain() {
            return ordinal + (style == Style.STATE ? "/" : "-") + symbol();
        }
    }

    @Property(tries = 300)
    void what_is_printed_reads_as_what_it_was_made_of(@ForAll("made") Made made) {
        DocumentNumber printed = DocumentNumber.of(made.ordinal(), made.symbol(), made.style());
        assertEquals(made.ordinal(), printed.ordinal());
        assertEquals(made.symbol(), printed.symbol());
        assertEquals(made.style(), printed.style());
        assertEquals(printed, DocumentNumber.of(printed.ordinal(), printed.symbol(), printed.style()));
        assertEquals(made.ordinal() < 10, printed.asWritten().startsWith("0"));
    }

    @Property(tries = 500)
    void every_writing_of_a_number_is_that_number(
            @ForAll("made") Made made,
            @ForAll("before") String before,
            @ForAll("noughts") String noughts,
            @ForAll("dashes") String dash,
            @ForAll("dated") String dated,
            @ForAll boolean parted,
            @ForAll boolean small) {
        String body = noughts + made.plain().replace("-", dash).replace("/", " / ");
        String cased = small ? body.toLowerCase(java.util.Locale.ROOT) : body;
        String written = before + (parted ? Normalizer.normalize(cased, Normalizer.Form.NFD) : cased) + dated;
        DocumentNumber read = new DocumentNumber(written);
        DocumentNumber meant = DocumentNumber.of(made.ordinal(), made.symbol(), made.style());
        assertEquals(meant.key(), read.key(), written);
        assertEquals(made.ordinal(), read.ordinal(), written);
        assertEquals(made.style(), read.style(), written);
        assertEquals(read, new DocumentNumber(read.asWritten()));
        assertEquals(read.key(), new DocumentNumber(read.key()).key());
        assertTrue(read.asWritten().endsWith(dated.strip()), "the date stays as it was written");
        assertEquals(dated.isEmpty(), read.date() == null, written);
    }

    @Property(tries = 100)
    void a_symbol_alone_says_the_symbol_of_the_number_that_it_waits_for(
            @ForAll("made") Made made, @ForAll("open") String open) {
        String joint = made.style() == Style.STATE ? "/" : "-";
        DocumentNumber alone = new DocumentNumber(open + joint + made.symbol());
        assertTrue(alone.isSymbolAlone(), alone.asWritten());
        assertEquals(null, DocumentNumber.knownOrNull(alone.asWritten()));
        DocumentNumber given = DocumentNumber.of(made.ordinal(), alone.symbol(), alone.style());
        assertEquals(DocumentNumber.of(made.ordinal(), made.symbol(), made.style()), given);
        assertEquals(given, alone.numbered(made.ordinal()));
        assertEquals(given, DocumentNumber.alone(made.symbol()).numbered(made.ordinal()));
        assertEquals(List.of(made.kind(), made.issuer()), given.parts());
    }

    @Property(tries = 100)
    void the_year_of_a_legal_act_is_of_its_symbol_and_none_of_its_parts(@ForAll("made") Made made) {
        String symbol = "2024/" + made.kind() + "-" + made.issuer();
        DocumentNumber number = DocumentNumber.alone(symbol).numbered(made.ordinal());
        assertEquals("%02d/%s".formatted(made.ordinal(), symbol), number.asWritten());
        assertEquals(symbol, number.symbol());
        assertEquals(Style.STATE, number.style());
        assertEquals(List.of(made.kind(), made.issuer()), number.parts());
        assertTrue(DocumentNumber.alone(symbol).isSymbolAlone());
    }

    @Provide
    Arbitrary<Made> made() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99_999),
                        Arbitraries.of("KH", "QĐ", "CTr", "CT", "ĐA"),
                        Arbitraries.of("UBND", "TU", "HU", "ĐU", "HĐND", "BTGTU"),
                        Arbitraries.of(Style.class))
                .as(Made::new);
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of("", "Số: ", "số ", "Số", "So. ", " ");
    }

    @Provide
    Arbitrary<String> noughts() {
        return Arbitraries.of("", "0", "00");
    }

    @Provide
    Arbitrary<String> dashes() {
        return Arbitraries.of("-", " - ", "\u2013", "\u2011", "\u2014 ");
    }

    @Provide
    Arbitrary<String> dated() {
        return Arbitraries.of(
                "",
                ", ngày 25/12/2023",
                " ngày 25/12/2023",
                ", ngày 3 tháng 4 năm 2024",
                " tháng 3 năm 2024",
                " năm 2019");
    }

    @Provide
    Arbitrary<String> open() {
        return Arbitraries.of(List.of("", "Số: ", "Số:      ", "…", "Số ....", "___"));
    }
}
