package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.sense.UnitReferences.Part;
import vn.thac.plan.sense.UnitReferences.Reference;

/** What in a package is a reference to a unit. */
class UnitReferencesTest {

    @ParameterizedTest
    @CsvSource({
        "ubnd:91, true",
        "my-scheme-2:A/b.c, true",
        "a:x, true",
        "01920000-0000-7000-8000-000000000009, true",
        "01920000-ABCD-7000-8000-00000000000f, true",
        "UBND:91, false",
        "2a:91, false",
        "ubnd:, false",
        "ubnd:9 1, false",
        "ubnd, false",
        "0192000-0000-7000-8000-000000000009, false",
        "01920000-0000-7000-8000-00000000000g, false",
        "Sở Y tế, false"
    })
    void a_unit_is_a_code_of_a_scheme_or_an_id(String written, boolean found) {
        assertEquals(
                found ? List.of(new Reference(written, "/addressees/0/unit", Part.ACTS)) : List.of(),
                in("addressees: [{key: a, unit: '%s'}]".formatted(written)));
    }

    @Test
    void a_code_has_at_most_eighty_signs() {
        assertEquals(
                1,
                in("addressees: [{unit: 'ubnd:%s'}]".formatted("9".repeat(80))).size());
        assertEquals(
                0,
                in("addressees: [{unit: 'ubnd:%s'}]".formatted("9".repeat(81))).size());
    }

    @Test
    void what_has_another_shape_names_no_unit_and_hides_none_behind_it() {
        assertEquals(List.of(new Reference("ubnd:2", "/addressees/2/units/1", Part.ACTS)), in("""
                        document: {issuer: {code: 'ubnd:1'}}
                        basis: {unit: 'ubnd:1'}
                        addressees: [7, {units: 'ubnd:1', selector: ['ubnd:1']}, {units: [null, 'ubnd:2', 91]}]
                        """));
    }

    private static List<Reference> in(String yaml) {
        return UnitReferences.in(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true));
    }
}
