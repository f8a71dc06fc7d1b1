package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        // one                another             same
        "7,      ,            7,      ,           true",
        "7,      ,            7.00,   ,           true",
        "0,      ,            0.000,  ,           true",
        "70,     ,            7e1,    ,           true",
        "7,      ,            8,      ,           false",
        "412,    430,         412.0,  430.0,      true",
        "412,    430,         412,    431,        false",
        "412,    430,         411,    430,        false",
        "412,    430,         412,    ,           false",
        "412,    ,            412,    430,        false",
        "0,      ,            ,       ,           false",
        ",       ,            ,       ,           true"
    })
    void numbers_are_the_same_whatever_zeros_they_were_written_with(
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal otherNumerator,
            BigDecimal otherDenominator,
            boolean same) {
        Amount one = new Amount(numerator, denominator);
        Amount other = new Amount(otherNumerator, otherDenominator);

        assertEquals(same, one.sameAs(other));
        assertEquals(same, other.sameAs(one));
    }

    @Test
    void zero_is_an_amount() {
        assertFalse(Amount.of(BigDecimal.ZERO).isNone());
        assertFalse(Amount.of(BigDecimal.ZERO, BigDecimal.ZERO).isNone());
        assertTrue(Amount.NONE.isNone());
    }
}
