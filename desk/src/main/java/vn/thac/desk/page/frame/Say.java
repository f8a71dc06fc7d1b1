package vn.thac.desk.page.frame;

import io.quarkus.qute.TemplateExtension;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and days as the reader's language writes them: {@code {say:count(n)}}. Moments are told in Việt Nam's time. */
@TemplateExtension(namespace = "say")
public final class Say {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int MOST_DECIMALS = 6;

    private Say() {}

    static String count(Number number) {
        return NumberFormat.getIntegerInstance(written()).format(number.longValue());
    }

    /** With all decimals that it has. */
    static String figure(@Nullable BigDecimal number) {
        if (number == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(written());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** Of a whole in percent, without decimals: nothing but all is 100, nothing but none is 0. */
    static String percent(int part, int whole) {
        return whole == 0 ? "–" : share(part, whole) + " %";
    }

    static int share(int part, int whole) {
        if (part == 0 || whole == 0) {
            return 0;
        }
        long rounded = Math.round(100.0 * part / whole);
        return (int) (part == whole ? 100 : Math.max(1, Math.min(99, rounded)));
    }

    /** From 0, nothing, to 4, all: so many shades there are. */
    static int shade(int part, int whole) {
        int share = share(part, whole);
        return share == 100 ? 4 : share == 0 ? 0 : 1 + share / 34;
    }

    static int rest(int part, int whole) {
        return 100 - share(part, whole);
    }

    /** How a comparator is written by hand; nothing for none. */
    static String sign(@Nullable String comparator) {
        return comparator == null ? "" : comparator.replace(">=", "≥").replace("<=", "≤");
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    static String moment(@Nullable Instant moment) {
        return moment == null ? "–" : MOMENT.format(moment.atZone(HERE));
    }

    private static Locale written() {
        return CDI.current().select(Frame.class).get().language().locale();
    }
}
