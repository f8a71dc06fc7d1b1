package vn.thac.core.csv;

/**
 * A text that no sheet takes for a formula (OWASP, CSV injection): one that begins as a formula does gets a {@code '} before
 * it. So does one that begins with {@code '}, so that whoever takes the first one away has the text as it was.
 */
final class SafeText {

    /** The wide ones are read as the others in sheets of East Asia. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    private SafeText() {}

    static String of(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
