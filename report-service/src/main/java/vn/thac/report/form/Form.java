package vn.thac.report.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One edition of a form: its indicators in order, with their versions pinned. */
public record Form(String code, int version, boolean sample, List<Indicator> indicators) {

    public Form {
        indicators = List.copyOf(indicators);
    }

    public Optional<Indicator> indicator(@Nullable String indicatorCode) {
        return indicators.stream().filter(i -> i.code().equals(indicatorCode)).findFirst();
    }

    /** The indicators by the key under which report cells keep them. */
    public Map<String, Indicator> byPin() {
        Map<String, Indicator> byPin = new LinkedHashMap<>();
        indicators.forEach(i -> byPin.put(i.pinned(), i));
        return byPin;
    }
}
