package vn.thac.report;

import java.time.Instant;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;

/** What the samples of the contract speak of. */
public final class Samples {

    public static final PlanId PLAN = PlanId.fromString("01920000-0000-7000-8000-000000000011");
    public static final RegimeId REGIME = RegimeId.fromString("01920000-0000-7000-8000-000000000041");
    public static final ObligationId OWED = ObligationId.fromString("01920000-0000-7000-8000-000000000051");
    public static final NamedUnit PROVINCE =
            new NamedUnit(UnitId.of("01920000-0000-7000-8000-000000000101"), "ubnd:91", "UBND tỉnh Kiên Giang");
    public static final NamedUnit DEPARTMENT = new NamedUnit(
            UnitId.of("01920000-0000-7000-8000-000000000102"), "thac:kg-so-gddt", "Sở Giáo dục và Đào tạo");
    public static final NamedUnit DISTRICT =
            new NamedUnit(UnitId.of("01920000-0000-7000-8000-000000000105"), "ubnd:899", "UBND thành phố Rạch Giá");
    public static final NamedUnit OTHER_DISTRICT =
            new NamedUnit(UnitId.of("01920000-0000-7000-8000-000000000106"), null, "UBND huyện Kiên Lương");
    public static final Instant AT = Instant.parse("2024-11-08T02:30:00Z");

    private Samples() {}
}
