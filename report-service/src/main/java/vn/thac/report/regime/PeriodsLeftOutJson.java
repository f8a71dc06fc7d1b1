package vn.thac.report.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** The JSON in which a regime keeps the periods that were over before its plan was entered. */
final class PeriodsLeftOutJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    String write(List<Regime.PeriodLeftOut> periods) {
        try {
            return JSON.writeValueAsString(periods);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Regime.PeriodLeftOut> read(String text) {
        try {
            return List.of(JSON.readValue(text, Regime.PeriodLeftOut[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON can't be read", e);
        }
    }
}
