package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Form;
import vn.thac.report.form.Indicator;

/**
 * The figures of an area over a period that shorter ones make up. All of them are added up over units by one map, that of
 * the longer period, and then over time.
 */
@ApplicationScoped
public class MeasureSpan {

    private final MeasurePeriod periods;

    @Inject
    MeasureSpan(MeasurePeriod periods) {
        this.periods = periods;
    }

    public SpanTotal over(Span span, Form newest, AreaMap map, @Nullable Instant knownAt) {
        List<SpanTotal.Part> parts = span.parts().stream()
                .map(part -> new SpanTotal.Part(part, periods.by(map, newest, part.question(), knownAt)))
                .toList();
        Map<String, Indicator> shown = new LinkedHashMap<>();
        parts.forEach(
                part -> part.measured().cells().forEach((root, cell) -> shown.putIfAbsent(root, cell.indicator())));
        return new SpanTotal(
                span,
                parts,
                shown.entrySet().stream()
                        .map(e -> FigureTotal.of(e.getValue(), together(e.getKey(), e.getValue(), parts)))
                        .toList());
    }

    /** One indicator; a definition that no edition of that time asked has no figure in a period. */
    public static OverPeriods together(String root, Indicator indicator, List<SpanTotal.Part> parts) {
        return OverPeriods.of(
                indicator,
                parts.stream()
                        .map(part -> new OverPeriods.Part(
                                part.of().question() == null
                                        ? null
                                        : part.measured().cells().get(root)))
                        .toList());
    }
}
