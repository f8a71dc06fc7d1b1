package vn.thac.desk.page.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;

/**
 * Which figure is explained.
 *
 * @param version of the indicator's definition, of which a form may show several; null for the one that is meant
 */
record Asked(
        String form,
        String indicator,
        @Nullable Integer version,
        String period,
        @Nullable UUID regime) {

    /** The same figure at an area. */
    public Link at(String area) {
        return Link.to("/reports/explain")
                .with("form", form)
                .with("indicator", indicator)
                .with("indicatorVersion", version)
                .with("period", period)
                .with("regime", regime)
                .with("area", area);
    }

    /** The same in one of the periods that make this one up. */
    public Asked in(String shorter) {
        return new Asked(form, indicator, version, shorter, regime);
    }
}
