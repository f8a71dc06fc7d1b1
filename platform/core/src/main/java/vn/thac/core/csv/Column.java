package vn.thac.core.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A column: where its value stands in the JSON of a line. Its name is that place, {@code unit.name}. */
record Column(List<String> path) {

    private static final String BETWEEN = "; ";

    Column {
        path = List.copyOf(path);
    }

    String name() {
        return String.join(".", path);
    }

    Column below(String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return new Column(longer);
    }

    /** Empty where nothing is said; the values of a list one behind the other, what has no set shape as JSON. */
    String cell(JsonNode line) {
        JsonNode value = line;
        for (String step : path) {
            value = value.path(step);
        }
        if (value.isArray()) {
            return SafeText.of(StreamSupport.stream(value.spliterator(), false)
                    .map(Column::plain)
                    .collect(Collectors.joining(BETWEEN)));
        }
        return value.isTextual() ? SafeText.of(value.textValue()) : plain(value);
    }

    private static String plain(JsonNode value) {
        if (value.isContainerNode()) {
            return value.toString();
        }
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.isNull() ? "" : value.asText();
    }
}
