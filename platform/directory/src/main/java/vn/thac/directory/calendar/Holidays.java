package vn.thac.directory.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Public holidays, read from data: those of every year, and those that are given by their days, as the lunar ones are.
 * One of every year that falls on a weekend is made up for on the next working day (Labour Code 2019, Article 111.3).
 */
final class Holidays {

    /** The longest row of holidays and weekends after which a day is still made up for. */
    private static final int MADE_UP_WITHIN = 14;

    /** Each with the day since which it is one. */
    private final Map<MonthDay, LocalDate> yearly;

    private final Set<LocalDate> given;

    private Holidays(Map<MonthDay, LocalDate> yearly, Set<LocalDate> given) {
        this.yearly = yearly;
        this.given = given;
    }

    static Holidays shipped() {
        try (InputStream in =
                Objects.requireNonNull(Holidays.class.getResourceAsStream("/META-INF/thac/holidays.properties"))) {
            Properties data = new Properties();
            data.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code yearly.09-02 = 1946-09-02} and {@code day.2025-01-27 = Tết}. */
    static Holidays of(Properties data) {
        Map<MonthDay, LocalDate> yearly = new HashMap<>();
        Set<LocalDate> given = new HashSet<>();
        for (String name : data.stringPropertyNames()) {
            if (name.startsWith("yearly.")) {
                yearly.put(
                        MonthDay.parse("--" + name.substring("yearly.".length())),
                        LocalDate.parse(data.getProperty(name).strip()));
            } else if (name.startsWith("day.")) {
                given.add(LocalDate.parse(name.substring("day.".length())));
            } else {
                throw new IllegalArgumentException("not a holiday: " + name);
            }
        }
        return new Holidays(yearly, given);
    }

    /** Whether nobody works on a day from Monday to Friday: a holiday, or one that makes up for a holiday. */
    boolean isOff(LocalDate day) {
        return isHoliday(day) || makesUp(day);
    }

    private boolean isHoliday(LocalDate day) {
        LocalDate since = yearly.get(MonthDay.from(day));
        return given.contains(day) || since != null && !day.isBefore(since);
    }

    private boolean makesUp(LocalDate day) {
        int owed = 0;
        for (LocalDate before = day.minusDays(MADE_UP_WITHIN); before.isBefore(day); before = before.plusDays(1)) {
            boolean weekend = WorkingDays.isWeekend(before);
            if (weekend && isYearly(before)) {
                owed++;
            } else if (!weekend && !isHoliday(before) && owed > 0) {
                owed--;
            }
        }
        return owed > 0;
    }

    private boolean isYearly(LocalDate day) {
        LocalDate since = yearly.get(MonthDay.from(day));
        return since != null && !day.isBefore(since);
    }
}
