package vn.thac.desk;

import org.junit.jupiter.api.Test;
import vn.thac.testing.house.Sentences;

class SentencesTest {

    @Test
    void every_refusal_is_said_in_vietnamese_and_in_english_alike() {
        Sentences.of(DeskRefusal.values()).check();
    }
}
