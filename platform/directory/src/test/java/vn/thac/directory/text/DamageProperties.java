package vn.thac.directory.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.text.Damage.Sort;

class DamageProperties {

    private static final String[] WORDS = {
        "Tam", "Đường", "Lai", "Châu", "Bình", "Lư", "Hà", "Nội", "Thừa", "Thiên", "Huế", "Quảng", "Ngãi", "Phú", "Yên",
        "Kiên", "Giang", "Cần", "Thơ", "Sóc", "Trăng", "Bạc", "Liêu", "Đồng", "Tháp", "Vĩnh", "Long", "Krông", "Đắk",
                "Nông"
    };

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
    }

    @Property
    void a_name_is_sound_as_it_is_written(@ForAll("names") String name) {
        assertEquals(Optional.empty(), Damage.of(name));
    }

    @Property
    void a_name_read_in_the_wrong_encoding_is_read_back(@ForAll("names") String name) {
        // Hà alone becomes HÃ and a hard blank, which may be what somebody wrote.
        Assume.that(!name.replace("Hà", "").isBlank() && name.chars().anyMatch(c -> c > 0x7f));

        String seen = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertEquals(Optional.of(new Damage(Sort.WRONG_ENCODING, seen, name)), Damage.of(seen));
    }

    @Property
    void cleaning_a_sound_name_leaves_it_sound(@ForAll("names") String name) {
        assertEquals(Optional.empty(), Damage.of(Text.clean(" " + name.replace(" ", "\u00a0\u200b"))));
    }
}
