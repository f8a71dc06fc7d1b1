package vn.thac.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Sentences;

/** Who writes a name that there is not hears which ones there are, and never a list too long to read. */
class KnownNamesTest {

    private static final Set<String> MANY = Set.of(
            "key",
            "name",
            "text",
            "addressee",
            "with",
            "role",
            "relation",
            "due",
            "windows",
            "waitsFor",
            "passesTo",
            "partOf",
            "produces",
            "programme");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    waitFor      | Did you mean waitsFor?
                    waits_for    | Did you mean waitsFor?
                    Passes-To    | Did you mean passesTo?
                    dueDate      | Did you mean due?
                    adressee     | Did you mean addressee?
                    programmeKey | Did you mean programme, key?
                    product      | Did you mean produces?
                    colour       | 14 are known here and none is like it; the description of the interface names them.
                    9            | 14 are known here and none is like it; the description of the interface names them.
                    """)
    void of_many_only_the_near_ones_are_told(String written, String told) {
        assertEquals("There is no field \"" + written + "\". " + told, said(written, MANY, Locale.ENGLISH));
    }

    @Test
    void of_few_all_are_told_where_none_is_near() {
        Set<String> few = Set.of("reason", "number", "date");
        assertEquals(
                "There is no field \"colour\". Those that there are: date, number, reason.",
                said("colour", few, Locale.ENGLISH));
        assertEquals(
                "Không có trường \"colour\". Hiện có: date, number, reason.",
                said("colour", few, Locale.forLanguageTag("vi")));
        assertEquals(
                "Không có trường \"reasons\". Có phải là: reason?", said("reasons", few, Locale.forLanguageTag("vi")));
        assertEquals("There is no field \"x\". There are none here.", said("x", Set.of(), Locale.ENGLISH));
    }

    @Test
    void short_names_are_near_by_one_letter_alone() {
        Set<String> few = Set.of("per", "basis", "with");
        for (String far : List.of("verb", "tasks")) {
            assertEquals(
                    "There is no field \"" + far + "\". Those that there are: basis, per, with.",
                    said(far, few, Locale.ENGLISH));
        }
        assertEquals("There is no field \"wish\". Did you mean with?", said("wish", few, Locale.ENGLISH));
    }

    @Test
    void a_name_longer_than_any_is_near_to_none_and_letters_are_counted() {
        assertEquals(
                "There is no field \"" + "due".repeat(30) + "\". Those that there are: due.",
                said("due".repeat(30), Set.of("due"), Locale.ENGLISH));
        assertEquals(
                List.of(0, 1, 1, 1, 3, 2),
                List.of(
                        Letters.apart("xa", "xa"),
                        Letters.apart("xa", "xaa"),
                        Letters.apart("xa", "x"),
                        Letters.apart("xa", "xe"),
                        Letters.apart("", "abc"),
                        Letters.apart("huyen", "huyne")));
    }

    private static String said(String name, Set<String> known, Locale language) {
        Map<String, Object> args = new KnownNames(new TreeSet<>(known)).insteadOf(name);
        return new Sentences().of(new Fault(CoreRefusal.UNKNOWN_FIELD, "/" + name, args), language);
    }
}
