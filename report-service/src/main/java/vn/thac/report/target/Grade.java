package vn.thac.report.target;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.directory.text.Text;

/** One grade of several, given from the lowest; a figure is the place of a grade among them, from 1. */
public record Grade(
        String at,

        @Schema(description = "All grades, from the lowest to the highest")
        List<String> of) {

    BigDecimal place() {
        List<String> keys = of.stream().map(Text::key).toList();
        return BigDecimal.valueOf(keys.indexOf(Text.key(at)) + 1L);
    }
}
