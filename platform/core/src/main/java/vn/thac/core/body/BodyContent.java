package vn.thac.core.body;

import java.util.BitSet;

/**
 * How much there is in a text of JSON, found without reading it: what a body becomes in memory, and how many faults it
 * can have, follows from its parts more than from its length.
 *
 * @param objects how many objects begin in it
 * @param elements how many elements its arrays have, objects among them
 */
record BodyContent(int objects, int elements) {

    /** More are no request of anybody: the country has 10,000 communes. */
    private static final int MOST_OBJECTS = 60_000;

    private static final int MOST_ELEMENTS = 100_000;

    /** What an object takes until its faults are told. */
    private static final int BYTES_AN_OBJECT = 2_048;

    private static final int BYTES_AN_ELEMENT = 256;

    /** Nesting beyond this is refused by the reader. */
    private static final int DEEPEST = 2_000;

    static BodyContent of(byte[] body) {
        int objects = 0;
        int elements = 0;
        int depth = 0;
        boolean quoted = false;
        BitSet arrays = new BitSet();
        for (int i = 0; i < body.length; i++) {
            byte c = body[i];
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
                continue;
            }
            switch (c) {
                case '"' -> quoted = true;
                case '{', '[' -> {
                    objects += c == '{' ? 1 : 0;
                    elements += c == '[' ? 1 : 0;
                    depth = Math.min(depth + 1, DEEPEST);
                    arrays.set(depth, c == '[');
                }
                case '}', ']' -> depth = Math.max(depth - 1, 0);
                case ',' -> elements += arrays.get(depth) ? 1 : 0;
                default -> {
                    // Of a value nothing is counted but its place.
                }
            }
        }
        return new BodyContent(objects, elements);
    }

    boolean isTooMuch() {
        return objects > MOST_OBJECTS || elements > MOST_ELEMENTS;
    }

    /** What it may take in memory beside its own length. */
    long bytes() {
        return (long) objects * BYTES_AN_OBJECT + (long) elements * BYTES_AN_ELEMENT;
    }
}
