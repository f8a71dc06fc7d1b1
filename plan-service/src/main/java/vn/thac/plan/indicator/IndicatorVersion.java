package vn.thac.plan.indicator;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.target.Direction;

/** One version of an indicator's definition; {@code rule} says how a parent's figure comes from its children's. */
public record IndicatorVersion(
        UUID id,
        String code,
        UnitId owner,
        int version,
        String name,
        @Nullable String unit,

        @Schema(implementation = String.class, examples = "up")
        Direction direction,

        @Schema(implementation = String.class, examples = "ratio")
        Rule rule,

        @Nullable Integer per,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable String population,
        @Nullable String sameAs,
        boolean sample) {

    static final Direction DEFAULT_DIRECTION = Direction.UP;
    static final Rule DEFAULT_RULE = Rule.NOT_ADDITIVE;

    static IndicatorVersion first(UUID id, UnitId owner, IndicatorLine line) {
        return of(id, owner, 1, line);
    }

    IndicatorVersion next(IndicatorLine line) {
        return of(id, owner, version + 1, line);
    }

    /** Whether a package's line says the same: what it leaves out it does not change. */
    boolean isRestatedBy(IndicatorLine line) {
        return Text.same(name, line.name())
                && sameOrUnsaid(line.unit(), unit)
                && sameOrUnsaid(line.direction(), direction)
                && sameOrUnsaid(line.rule(), rule)
                && sameOrUnsaid(line.per(), per)
                && sameOrUnsaid(line.numerator(), numerator)
                && sameOrUnsaid(line.denominator(), denominator)
                && sameOrUnsaid(line.population(), population)
                && sameOrUnsaid(line.sameAs(), sameAs);
    }

    private static boolean sameOrUnsaid(@Nullable String said, @Nullable String known) {
        return said == null || known != null && Text.same(said, known);
    }

    private static boolean sameOrUnsaid(@Nullable Object said, @Nullable Object known) {
        return said == null || said.equals(known);
    }

    private static IndicatorVersion of(UUID id, UnitId owner, int version, IndicatorLine line) {
        return new IndicatorVersion(
                id,
                line.code(),
                owner,
                version,
                line.name(),
                line.unit(),
                line.direction() == null ? DEFAULT_DIRECTION : line.direction(),
                line.rule() == null ? DEFAULT_RULE : line.rule(),
                line.per(),
                line.numerator(),
                line.denominator(),
                line.population(),
                line.sameAs(),
                Boolean.TRUE.equals(line.sample()));
    }
}
