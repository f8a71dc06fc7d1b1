package vn.thac.report.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.report.form.Direction;

/** How a target compares, as its plan writes it. */
public enum Comparator implements WireName {
    EQUAL("="),
    AT_LEAST(">="),
    MORE(">"),
    AT_MOST("<="),
    LESS("<");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    @Override
    public String wire() {
        return sign;
    }

    /** "Reaches 60 %" is met by 61 % where more is wanted, and by 59 % where less is. */
    public boolean met(BigDecimal figure, BigDecimal target, @Nullable Direction direction) {
        return met(figure.compareTo(target), direction);
    }

    /** The same by how the figure compares with the target. */
    boolean met(int order, @Nullable Direction direction) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS -> order < 0;
            case EQUAL ->
                order == 0 || direction == Direction.UP && order > 0 || direction == Direction.DOWN && order < 0;
        };
    }
}
