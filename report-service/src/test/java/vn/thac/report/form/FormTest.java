package vn.thac.report.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final Indicator SCHOOLS = new Indicator("TRUONG", 2, "Trường", Rule.SUM, "trường", null, null);
    private static final Indicator DEATHS =
            new Indicator("TV", 1, "Tử vong", Rule.RATE, "‰", Direction.DOWN, BigDecimal.valueOf(1000));

    @Test
    void an_indicator_is_found_by_its_code_and_never_by_its_version() {
        Form form = new Form("TE-01", 1, false, List.of(SCHOOLS, DEATHS));

        assertEquals(Optional.of(SCHOOLS), form.indicator("TRUONG"));
        assertEquals(Optional.empty(), form.indicator("TRUONG@2"));
        assertEquals(Optional.empty(), form.indicator("truong"));
        assertEquals(Optional.empty(), form.indicator(null));
    }

    @Test
    void cells_know_the_indicators_by_code_and_version_in_the_forms_order() {
        Map<String, Indicator> byPin = new Form("TE-01", 1, false, List.of(DEATHS, SCHOOLS)).byPin();

        assertEquals(List.of("TV@1", "TRUONG@2"), List.copyOf(byPin.keySet()));
        assertEquals(DEATHS, byPin.get("TV@1"));
    }

    @Test
    void an_edition_stays_as_it_was_issued() {
        List<Indicator> indicators = new ArrayList<>(List.of(SCHOOLS));
        Form form = new Form("TE-01", 1, false, indicators);
        indicators.add(DEATHS);

        assertEquals(List.of(SCHOOLS), form.indicators());
    }

    @Test
    void figures_stay_as_they_were_checked_in_their_order() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("Z@1", Answer.notApplicable());
        answers.put("A@1", Answer.notApplicable());
        Figures figures = new Figures(answers, Map.of());
        answers.clear();

        assertEquals(List.of("Z@1", "A@1"), List.copyOf(figures.answers().keySet()));
        assertThrows(
                UnsupportedOperationException.class, () -> figures.answers().put("B@1", Answer.notApplicable()));
    }

    @Test
    void a_figure_is_shown_per_as_many_as_its_definition_says() {
        assertEquals(new BigDecimal("12.5"), DEATHS.value(Amount.of(BigDecimal.valueOf(5), BigDecimal.valueOf(400))));
    }
}
