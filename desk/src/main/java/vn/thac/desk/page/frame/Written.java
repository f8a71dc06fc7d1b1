package vn.thac.desk.page.frame;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in English. A dot that could be either is
 * read as the language has it, in groups of three.
 */
public final class Written {

    private static final Pattern VIETNAMESE = Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final int LONGEST = 60;

    private Written() {}

    /** The number; what cannot be read stays as it was written, for the service to say what is wrong with it. */
    public static Object number(String text, Language language) {
        String written = text.strip();
        if (written.length() > LONGEST) {
            return written;
        }
        if (language == Language.EN) {
            return ENGLISH.matcher(written).matches() ? new BigDecimal(written.replace(",", "")) : written;
        }
        return VIETNAMESE.matcher(written).matches()
                ? new BigDecimal(written.replace(".", "").replace(',', '.'))
                : written;
    }

    /** As it is written into a field, without groups; nothing for nothing. */
    public static String field(@Nullable BigDecimal number, Language language) {
        if (number == null) {
            return "";
        }
        String plain = number.toPlainString();
        return language == Language.EN ? plain : plain.replace('.', ',');
    }
}
