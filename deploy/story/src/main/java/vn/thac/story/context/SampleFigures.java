package vn.thac.story.context;

import java.util.List;
import java.util.Map;

/**
 * The sample form filled in: how many communes are child-friendly, how many children under five have a certificate.
 * The figures are made up, the same in every run.
 */
public record SampleFigures(long friendly, long communes, long certified, long children) {

    public static final String FORM = "sample.child-friendly";
    public static final String FRIENDLY = "sample.child-friendly-communes";
    public static final String CERTIFIED = "sample.birth-certificates";
    public static final SampleFigures NOTHING = new SampleFigures(0, 0, 0, 0);

    /** A commune counts itself; the numbers come from its code alone. */
    public static SampleFigures ofCommune(String code) {
        long n = Long.parseLong(code);
        long children = 260 + n % 41 * 7;
        return new SampleFigures(n % 3 == 0 ? 0 : 1, 1, children - n % 13, children);
    }

    /** A district counts its communes. */
    public static SampleFigures ofDistrict(String code) {
        long n = Long.parseLong(code);
        long communes = 6 + n % 9;
        long children = 4_000 + n % 37 * 310;
        return new SampleFigures(communes - n % 4, communes, children - n % 17 * 9, children);
    }

    public SampleFigures plus(SampleFigures other) {
        return new SampleFigures(
                friendly + other.friendly,
                communes + other.communes,
                certified + other.certified,
                children + other.children);
    }

    /** As it is easily mistyped: the last digit of the certificates left out. */
    public SampleFigures mistyped() {
        return new SampleFigures(friendly, communes, certified / 10, children);
    }

    public Object list() {
        return List.of(
                Map.of("indicator", FRIENDLY, "numerator", friendly, "denominator", communes),
                Map.of("indicator", CERTIFIED, "numerator", certified, "denominator", children));
    }

    @Override
    public String toString() {
        return friendly + " of " + communes + " communes, " + certified + " of " + children + " children";
    }
}
