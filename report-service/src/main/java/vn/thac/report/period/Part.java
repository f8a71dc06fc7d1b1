package vn.thac.report.period;

/** The part of a year that a period names: the year itself, a half, nine months, some months or one. */
public enum Part {
    YEAR("", Frequency.P1Y, 1, 12),
    H1("H1", Frequency.P6M, 1, 6),
    H2("H2", Frequency.P6M, 7, 12),
    NINE_MONTHS("9M", Frequency.P9M, 1, 9),
    MMMM1("4M1", Frequency.P4M, 1, 4),
    MMMM2("4M2", Frequency.P4M, 5, 8),
    MMMM3("4M3", Frequency.P4M, 9, 12),
    Q1("Q1", Frequency.P3M, 1, 3),
    Q2("Q2", Frequency.P3M, 4, 6),
    Q3("Q3", Frequency.P3M, 7, 9),
    Q4("Q4", Frequency.P3M, 10, 12),
    MM1("2M1", Frequency.P2M, 1, 2),
    MM2("2M2", Frequency.P2M, 3, 4),
    MM3("2M3", Frequency.P2M, 5, 6),
    MM4("2M4", Frequency.P2M, 7, 8),
    MM5("2M5", Frequency.P2M, 9, 10),
    MM6("2M6", Frequency.P2M, 11, 12),
    M01("01", Frequency.P1M, 1, 1),
    M02("02", Frequency.P1M, 2, 2),
    M03("03", Frequency.P1M, 3, 3),
    M04("04", Frequency.P1M, 4, 4),
    M05("05", Frequency.P1M, 5, 5),
    M06("06", Frequency.P1M, 6, 6),
    M07("07", Frequency.P1M, 7, 7),
    M08("08", Frequency.P1M, 8, 8),
    M09("09", Frequency.P1M, 9, 9),
    M10("10", Frequency.P1M, 10, 10),
    M11("11", Frequency.P1M, 11, 11),
    M12("12", Frequency.P1M, 12, 12);

    private final String suffix;
    private final Frequency frequency;
    private final int firstMonth;
    private final int lastMonth;

    Part(String suffix, Frequency frequency, int firstMonth, int lastMonth) {
        this.suffix = suffix;
        this.frequency = frequency;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
    }

    public String suffix() {
        return suffix;
    }

    public Frequency frequency() {
        return frequency;
    }

    int firstMonth() {
        return firstMonth;
    }

    int lastMonth() {
        return lastMonth;
    }
}
