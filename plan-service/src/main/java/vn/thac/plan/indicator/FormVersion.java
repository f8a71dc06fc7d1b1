package vn.thac.plan.indicator;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.plan.packages.FormLine;

/** One version of a report form: its indicators in order. */
public record FormVersion(
        UUID id,
        String code,
        UnitId owner,
        int version,
        @Nullable String title,
        boolean sample,
        List<String> indicators) {

    static FormVersion first(UUID id, UnitId owner, FormLine line) {
        return of(id, owner, 1, line);
    }

    FormVersion next(FormLine line) {
        return of(id, owner, version + 1, line);
    }

    boolean isRestatedBy(FormLine line) {
        return indicators.equals(line.indicators())
                && (line.title() == null || title != null && Text.same(line.title(), title));
    }

    private static FormVersion of(UUID id, UnitId owner, int version, FormLine line) {
        return new FormVersion(
                id, line.code(), owner, version, line.title(), Boolean.TRUE.equals(line.sample()), line.indicators());
    }
}
