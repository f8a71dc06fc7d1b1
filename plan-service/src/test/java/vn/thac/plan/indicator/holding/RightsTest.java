package vn.thac.plan.indicator.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.indicator.holding.Rights.Of;

/** Who may define a code on, who makes it its own, and who only shares the words. */
class RightsTest {

    private static final UnitId ISSUER = UnitId.next();
    private static final UnitId ABOVE = UnitId.next();
    private static final UnitId BELOW = UnitId.next();
    private static final UnitId BESIDE = UnitId.next();

    private final Rights rights = new Rights(
            ISSUER,
            Set.of(BELOW),
            Set.of(ABOVE),
            Set.of("granted"),
            Set.of("granted-form"),
            Map.of("ubnd.1.a", new NamedUnit(BESIDE, "ubnd:1", "UBND")),
            Map.of(BESIDE, new NamedUnit(BESIDE, "ubnd:1", "UBND")));

    @ParameterizedTest
    @EnumSource(Of.class)
    void an_owner_has_its_own_codes_and_shares_them_with_nobody(Of of) {
        assertTrue(rights.has(of, "x", ISSUER));
        assertFalse(rights.takes(ISSUER));
        assertFalse(rights.isStranger(of, "x", ISSUER));
    }

    @ParameterizedTest
    @EnumSource(Of.class)
    void what_one_below_owns_may_be_taken_and_is_not_had_before(Of of) {
        assertFalse(rights.has(of, "x", BELOW));
        assertTrue(rights.takes(BELOW));
        assertFalse(rights.isStranger(of, "x", BELOW));
    }

    @ParameterizedTest
    @EnumSource(Of.class)
    void what_one_above_owns_is_only_used(Of of) {
        assertFalse(rights.has(of, "x", ABOVE));
        assertFalse(rights.takes(ABOVE));
        assertFalse(rights.isStranger(of, "x", ABOVE));
    }

    @ParameterizedTest
    @EnumSource(Of.class)
    void one_beside_is_a_stranger(Of of) {
        assertFalse(rights.has(of, "x", BESIDE));
        assertFalse(rights.takes(BESIDE));
        assertTrue(rights.isStranger(of, "x", BESIDE));
    }

    @Test
    void a_grant_is_of_an_indicator_or_of_a_form_and_not_of_both() {
        assertTrue(rights.has(Of.INDICATOR, "granted", BESIDE));
        assertFalse(rights.has(Of.FORM, "granted", BESIDE));
        assertTrue(rights.has(Of.FORM, "granted-form", BESIDE));
        assertFalse(rights.has(Of.INDICATOR, "granted-form", BESIDE));
        assertFalse(rights.isStranger(Of.INDICATOR, "granted", BESIDE));
        assertTrue(rights.isStranger(Of.FORM, "granted", BESIDE));
        assertFalse(rights.takes(BESIDE));
    }

    @Test
    void spaces_and_names_are_those_that_were_found() {
        assertEquals("ubnd:1 UBND", String.valueOf(rights.spaceOf("ubnd.1.a")));
        assertNull(rights.spaceOf("a"));
        assertEquals("ubnd:1 UBND", rights.name(BESIDE));
        assertEquals(ABOVE.toString(), rights.name(ABOVE));
    }
}
