package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition is written by its version, which it continues (+, or from which version on) and its rule, a sum or else m. */
class RootsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1            | 1                | one alone
            1 2          | 1 2              | who says nothing
            1 2+         | 1 1              | the version before
            1 2+ 3+      | 1 1 1            | one after the other
            1 3+         | 1 3              | what lies between is not known, and nothing is said of it
            1 3+1        | 1 1              | what lies between need not be here
            1 5+3        | 1 5              | it begins after that
            2+1 5+1      | 2 2              | the first need not be here
            1 3+ 4+1     | 1 1 1            | who says it says it of those between too
            1 2 3 5+3    | 1 2 3 3          | a version that continues nothing
            1 2 4+2 6+2  | 1 2 2 2          | only from there on
            1 2+m        | 1 2              | by another rule
            1 3+1m       | 1 3              | by another rule, whatever is said
            """)
    void what_continues_one_another_is_under_the_earliest_that_is_here(String given, String roots, String why) {
        List<Indicator> definitions =
                new ArrayList<>(Stream.of(given.split(" ")).map(RootsTest::read).toList());
        Map<String, String> expected = definitions.stream()
                .collect(Collectors.toMap(
                        Indicator::pinned, one -> "S@" + roots.split(" ")[definitions.indexOf(one)], (a, b) -> a));
        definitions.add(new Indicator("T", 2, "T", Rule.SUM, null, null, null));
        for (int i = 0; i < definitions.size(); i++) {
            Roots found = Roots.of(definitions);
            expected.forEach((pin, root) -> assertEquals(root, found.of(pin), pin + " " + why));
            assertEquals("T@2", found.of("T@2"));
            Collections.rotate(definitions, 1);
        }
    }

    private static Indicator read(String written) {
        String[] parts = written.replace("m", "").split("\\+", 2);
        @Nullable Integer from = parts.length < 2 || parts[1].isEmpty() ? null : Integer.valueOf(parts[1]);
        Rule rule = written.endsWith("m") ? Rule.MAX : Rule.SUM;
        return new Indicator(
                "S", Integer.parseInt(parts[0]), "S", rule, null, null, null, null, parts.length > 1, from, null, null);
    }
}
