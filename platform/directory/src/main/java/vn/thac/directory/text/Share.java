package vn.thac.directory.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A part of a whole, as its unit of measure says: "%", "% hộ", "‰". */
public final class Share {

    private Share() {}

    /** In how many the unit counts: 100 for a percentage, 1,000 for a per mille; null where it is no part of a whole. */
    public static @Nullable BigDecimal inHowMany(@Nullable String unit) {
        if (isPercent(unit)) {
            return BigDecimal.valueOf(100);
        }
        return begins(unit, "‰") ? BigDecimal.valueOf(1000) : null;
    }

    public static boolean isPercent(@Nullable String unit) {
        return begins(unit, "%");
    }

    private static boolean begins(@Nullable String unit, String sign) {
        return unit != null && unit.strip().startsWith(sign);
    }
}
