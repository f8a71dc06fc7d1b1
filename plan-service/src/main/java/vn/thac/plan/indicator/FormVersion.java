package vn.thac.plan.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.plan.packages.FormLine;

/**
 * One version of a report form: its indicators in order, each in one version. Whoever fills it in is held against those.
 *
 * @param owner of the form now, whoever made the version
 */
public record FormVersion(
        UUID id,
        String code,
        UnitId owner,
        int version,
        @Nullable String title,
        boolean sample,

        @Schema(description = "Codes of the indicators that it asks, in the order of the form")
        List<String> indicators,

        @Schema(description = "The version in which each indicator is asked, by its code")
        Map<String, Integer> versions) {

    public static FormVersion first(UUID id, UnitId owner, FormLine line, ToIntFunction<String> versions) {
        return new FormVersion(
                id,
                line.code(),
                owner,
                1,
                line.title(),
                Boolean.TRUE.equals(line.sample()),
                line.indicators(),
                of(line.indicators(), versions));
    }

    /** As a package's line states it; a title that the line leaves out stays as it was. */
    public FormVersion next(UnitId newOwner, FormLine line, ToIntFunction<String> asked) {
        return new FormVersion(
                id,
                code,
                newOwner,
                version + 1,
                line.title() == null ? title : line.title(),
                Boolean.TRUE.equals(line.sample()),
                line.indicators(),
                of(line.indicators(), asked));
    }

    /** The same list, with other versions of its indicators. */
    public FormVersion next(ToIntFunction<String> asked) {
        return new FormVersion(id, code, owner, version + 1, title, sample, indicators, of(indicators, asked));
    }

    public boolean isRestatedBy(FormLine line) {
        return indicators.equals(line.indicators())
                && (line.title() == null || title != null && Text.same(line.title(), title));
    }

    /** Whether it asks its indicators in just these versions. */
    public boolean asks(ToIntFunction<String> asked) {
        return versions.equals(of(indicators, asked));
    }

    /** In which version it asks one of its indicators. */
    public int versionOf(String indicator) {
        return Objects.requireNonNull(versions.get(indicator), indicator);
    }

    private static Map<String, Integer> of(List<String> codes, ToIntFunction<String> versions) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        codes.forEach(code -> byCode.put(code, versions.applyAsInt(code)));
        return byCode;
    }
}
