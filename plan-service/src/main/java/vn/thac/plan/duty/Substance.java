package vn.thac.plan.duty;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;

/** What two plans have in common that say the same: a text as a reader takes it, a number by its value. Not for the eye. */
public final class Substance {

    private Substance() {}

    public static @Nullable String of(@Nullable String text) {
        return text == null ? null : Text.key(text);
    }

    public static @Nullable BigDecimal of(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    public static List<String> of(List<String> texts) {
        return texts.stream().map(Text::key).toList();
    }
}
