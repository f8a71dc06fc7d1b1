package vn.thac.report.target;

import java.math.BigDecimal;
import java.util.List;
import vn.thac.directory.text.Text;

/** One grade of several, given from the lowest; a figure is the place of a grade among them, from 1. */
public record Grade(String at, List<String> of) {

    BigDecimal place() {
        List<String> keys = of.stream().map(Text::key).toList();
        return BigDecimal.valueOf(keys.indexOf(Text.key(at)) + 1L);
    }
}
