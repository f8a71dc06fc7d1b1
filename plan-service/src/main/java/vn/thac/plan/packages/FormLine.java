package vn.thac.plan.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Lists;

/** A report form: its indicators in order. No real plan carries one; ours are marked as samples. */
public record FormLine(
        String code, @Nullable String title, @Nullable Boolean sample, List<String> indicators) {
    public FormLine {
        indicators = Lists.orEmpty(indicators);
    }
}
