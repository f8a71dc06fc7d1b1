package vn.thac.desk.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {

    @Test
    void who_chose_goes_back_where_they_were() {
        assertEquals(
                "/plans/1/units?state=late&level=x",
                ChoicesResource.withinHere("/plans/1/units?state=late&level=x").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "",
                "javascript:1",
                "/ x",
                "/%zz#\n",
                "/%zz",
                "/%"
            })
    void nobody_is_led_to_another_house(String back) {
        assertEquals("/", ChoicesResource.withinHere(back).toString());
    }

    @Test
    void an_address_says_what_is_asked_and_nothing_else() {
        assertEquals(
                "/plans?state=a+b&level=%C4%91%26",
                Link.to("/plans")
                        .with("state", "a b")
                        .with("none", null)
                        .with("level", "đ&")
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "q=a&kind=&year=, q=a",
        "kind=&year=, ''",
        "q=a%3D&b=c==, q=a%3D&b=c==",
        "q=&q=b&&, q=b",
        "code=x&state=y, code=x&state=y"
    })
    void what_was_left_empty_in_a_form_does_not_stand_in_the_address(String sent, String asked) {
        assertEquals(asked, PageFilter.asked(sent));
    }

    @Test
    void only_all_is_a_hundred_percent_and_only_none_is_nothing() {
        assertEquals(100, Say.share(10_035, 10_035));
        assertEquals(99, Say.share(10_034, 10_035));
        assertEquals(1, Say.share(1, 10_035));
        assertEquals(0, Say.share(0, 10_035));
        assertEquals(0, Say.share(0, 0));
        assertEquals(4, Say.shade(17, 17));
        assertEquals(3, Say.shade(16, 17));
        assertEquals(1, Say.shade(1, 17));
        assertEquals(0, Say.shade(0, 17));
    }
}
