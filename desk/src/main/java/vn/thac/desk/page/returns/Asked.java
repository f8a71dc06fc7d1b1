package vn.thac.desk.page.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.frame.Link;

/** Which figure is explained. */
record Asked(
        String form,
        String indicator,
        String period,
        @Nullable UUID regime) {

    /** The same figure at an area. */
    public Link at(String area) {
        return Link.to("/reports/explain")
                .with("form", form)
                .with("indicator", indicator)
                .with("period", period)
                .with("regime", regime)
                .with("area", area);
    }
}
