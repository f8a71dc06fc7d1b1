package vn.thac.report.rollup;

import java.util.List;

/** Who supplies some indicators, as a rule of a plan declares it: all of these addressees together, and nobody else. */
public record SuppliedBy(List<String> indicators, List<String> addressees) {

    public SuppliedBy {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
    }
}
