package vn.thac.directory.calendar;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thac.directory.text.Text;

/** Reads the days of a year that plans write: "từ 01/6 đến 30/6", "tháng 6", "rằm tháng 8 âm lịch (Tết Trung thu)". */
final class ReadWindow {

    private static final Pattern ASIDE = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern LUNAR = Pattern.compile("[, ]*\\b(?:am lich|a\\.?l)\\b\\.?");
    private static final Pattern YEARLY = Pattern.compile("\\b(?:hang|moi) nam\\b");
    private static final Pattern PARTED = Pattern.compile("\\s*(?:-|\\bden(?: het)?\\b)\\s*");
    private static final Pattern LEAD = Pattern.compile("^(?:tu|dip|vao|le|tet|trong) ");
    private static final Pattern DAY = Pattern.compile("(?:ngay |mung |mong )?(\\d{1,2})(?:/| thang )(\\d{1,2})");
    private static final Pattern FULL_MOON = Pattern.compile("(?:ngay )?ram thang (\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(?:ca )?thang (\\d{1,2})");

    /** Feasts by their lunar days. */
    private static final Map<String, DayOfYear> FEASTS = Map.of(
            "nguyen dan", new DayOfYear.Lunar(1, 1),
            "nguyen tieu", new DayOfYear.Lunar(15, 1),
            "gio to hung vuong", new DayOfYear.Lunar(10, 3),
            "phat dan", new DayOfYear.Lunar(15, 4),
            "doan ngo", new DayOfYear.Lunar(5, 5),
            "vu lan", new DayOfYear.Lunar(15, 7),
            "trung thu", new DayOfYear.Lunar(15, 8));

    private ReadWindow() {}

    static Optional<YearWindow> of(String written) {
        String text = YEARLY.matcher(Text.folded(written)).replaceAll(" ").strip();
        Matcher aside = ASIDE.matcher(text);
        Optional<YearWindow> outside = read(aside.replaceAll(" ").strip());
        return outside.isPresent() || !aside.reset().find()
                ? outside
                : read(aside.group(1).strip());
    }

    private static Optional<YearWindow> read(String text) {
        boolean lunar = LUNAR.matcher(text).find();
        String days = lead(LUNAR.matcher(text).replaceAll("").strip());
        DayOfYear feast = FEASTS.get(days);
        if (feast != null) {
            return Optional.of(new YearWindow(feast, feast));
        }
        String[] ends = PARTED.split(days, -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        BiFunction<Integer, Integer, DayOfYear> kind = lunar ? DayOfYear.Lunar::new : DayOfYear.Solar::new;
        try {
            Optional<YearWindow> first = end(ends[0], kind, lunar);
            return ends.length == 1
                    ? first
                    : first.flatMap(from -> end(ends[1], kind, lunar).map(to -> new YearWindow(from.from(), to.to())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A day, or a whole month; the full moon is lunar without saying so. */
    private static Optional<YearWindow> end(String text, BiFunction<Integer, Integer, DayOfYear> kind, boolean lunar) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(one(kind.apply(number(day, 1), number(day, 2))));
        }
        Matcher moon = FULL_MOON.matcher(text);
        if (moon.matches()) {
            return Optional.of(one(new DayOfYear.Lunar(15, number(moon, 1))));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int of = number(month, 1);
            return Optional.of(new YearWindow(kind.apply(1, of), kind.apply(lunar ? 30 : longest(of), of)));
        }
        return Optional.empty();
    }

    private static YearWindow one(DayOfYear day) {
        return new YearWindow(day, day);
    }

    /** In a leap year. */
    private static int longest(int month) {
        return month < 1 || month > 12 ? 31 : YearMonth.of(2024, month).lengthOfMonth();
    }

    private static String lead(String text) {
        String rest = text;
        while (LEAD.matcher(rest).find()) {
            rest = LEAD.matcher(rest).replaceFirst("").strip();
        }
        return rest;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
