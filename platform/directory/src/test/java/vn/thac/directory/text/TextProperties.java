package vn.thac.directory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class TextProperties {

    @Property
    void what_is_clean_stays_as_it_is(@ForAll @StringLength(max = 30) String text) {
        String clean = Text.clean(text);
        assertEquals(clean, Text.clean(clean));
    }

    @Property
    void cleaning_makes_no_other_text(@ForAll @StringLength(max = 30) String text) {
        assertEquals(Text.key(text), Text.key(Text.clean(text)));
    }

    @Property
    void the_key_of_a_key_is_itself(@ForAll @StringLength(max = 30) String text) {
        String key = Text.key(text);
        assertEquals(key, Text.key(key));
    }
}
