package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            9,5            | 9.5
            -6,78          | -6.78
            0,000001       | 0.000001
            1.234,5        | 1234.5
            12.345.678,90  | 12345678.90
            9.5            | 9.5
            412            | 412
            -3             | -3
            1234,5         | 1234.5
            9,5,1          | none
            1.23,5         | none
            1,234.5        | none
            chín           | none
            9,             | none
            ,5             | none
            1e5            | none
            9 5            | none
            9.5.1          | none
            """)
    void a_number_sent_as_text_is_understood_and_anything_else_is_not(String text, String number) {
        assertEquals(Optional.ofNullable(number), WrittenNumber.meant(text));
    }
}
