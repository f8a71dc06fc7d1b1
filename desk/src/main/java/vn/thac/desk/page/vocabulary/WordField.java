package vn.thac.desk.page.vocabulary;

import java.util.Map;
import vn.thac.desk.page.frame.Entered;

/** Something that a word says, by its name in the interface. */
record WordField(String name, Kind kind) {

    enum Kind {
        LINE,
        NUMBER,
        TRUTH,
        LEVEL,
        TRACK,
        KIND,
        SCHEME;

        /** Whether a word of a list is chosen, instead of something written. */
        public boolean isChosen() {
            return ordinal() >= LEVEL.ordinal();
        }
    }

    /** A field of a row, where that row stands. */
    WordField at(String place) {
        return new WordField(place + name, kind);
    }

    /** As the interface takes it; what cannot be read goes as it is, and the service says what is wrong. */
    void into(Map<String, Object> body, String as, Entered entered) {
        String written = entered.at(name);
        if (kind == Kind.TRUTH) {
            body.put(as, entered.has(name, "true"));
        } else if (kind == Kind.NUMBER && written.matches("\\d{1,9}")) {
            body.put(as, Integer.valueOf(written));
        } else if (!written.isEmpty()) {
            body.put(as, written);
        }
    }
}
