package vn.thac.desk.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            98,5      | 98.5
            1.234     | 1234
            1.234,50  | 1234.50
            1234567   | 1234567
            -3        | -3
            0,0000001 | 0.0000001
            """)
    void a_number_in_vietnamese_has_a_comma_and_groups_with_dots(String written, BigDecimal meant) {
        assertEquals(meant, Written.number(written, Language.VI));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            98.5      | 98.5
            1,234     | 1234
            1,234.50  | 1234.50
            """)
    void and_in_english_the_other_way_round(String written, BigDecimal meant) {
        assertEquals(meant, Written.number(written, Language.EN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"98.5", "1.23", "12.3456", "1,2,3", "1e3", "mười", "--1", "1.234.56", ",5", "5,", "٣"})
    void what_could_be_read_in_two_ways_or_in_none_is_left_for_the_service_to_refuse(String written) {
        assertEquals(written, Written.number(written, Language.VI));
    }

    @ParameterizedTest
    @CsvSource({"98.5, '98,5'", "10035, 10035", "0.10, '0,10'"})
    void what_was_read_is_written_so_that_it_is_read_again(BigDecimal number, String field) {
        assertEquals(field, Written.field(number, Language.VI));
        assertEquals(number, Written.number(field, Language.VI));
        assertEquals(number, Written.number(Written.field(number, Language.EN), Language.EN));
    }
}
