package vn.thac.identity.vocabulary;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The codes that may have been meant by what a spreadsheet made of them: 1 for 01, 12.0 for 12, '12 for 12. */
public final class NearCodes {

    /** No scheme with codes of digits has longer ones. */
    private static final int LONGEST = 13;

    private static final Pattern DECIMALS = Pattern.compile("[.,]0+$");
    private static final Pattern AROUND = Pattern.compile("[^0-9A-Za-z._-]");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    private NearCodes() {}

    /** From the shortest on, each one zero longer. */
    public static Stream<String> of(String text) {
        String whole =
                AROUND.matcher(DECIMALS.matcher(text.strip()).replaceFirst("")).replaceAll("");
        String bare = ZEROS.matcher(whole).replaceFirst("");
        return bare.isEmpty() || bare.length() > LONGEST
                ? Stream.of()
                : IntStream.rangeClosed(0, LONGEST - bare.length()).mapToObj(zeros -> "0".repeat(zeros) + bare);
    }
}
