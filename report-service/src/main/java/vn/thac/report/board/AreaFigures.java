package vn.thac.report.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.thac.directory.UnitId;
import vn.thac.report.form.Form;
import vn.thac.report.measure.Measured;

/** What one board has looked up of an area, so that it asks nothing twice. */
final class AreaFigures {

    /** The latest figure of an indicator up to a year. */
    record Sought(String indicator, int year) {}

    private final UnitId area;
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<BoardStore.FormPeriod, Optional<Measured>> measured = new HashMap<>();
    private final Map<String, List<BoardStore.FormPeriod>> places = new HashMap<>();
    private final Map<Sought, Optional<Board.Latest>> latest = new HashMap<>();

    AreaFigures(UnitId area) {
        this.area = area;
    }

    UnitId area() {
        return area;
    }

    Form form(String code, Function<String, Form> read) {
        return forms.computeIfAbsent(code, read);
    }

    void keep(Form form) {
        forms.put(form.code(), form);
    }

    /** What its reports of a form and period come to; empty where nobody is asked. */
    Optional<Measured> measured(BoardStore.FormPeriod at, Supplier<Optional<Measured>> read) {
        Optional<Measured> known = measured.get(at);
        if (known == null) {
            known = read.get();
            measured.put(at, known);
        }
        return known;
    }

    void keep(BoardStore.FormPeriod at, Measured known) {
        measured.put(at, Optional.of(known));
    }

    /** Where figures of an indicator stand, as it was looked up. */
    List<BoardStore.FormPeriod> places(String indicator) {
        return places.getOrDefault(indicator, List.of());
    }

    void keep(String indicator, List<BoardStore.FormPeriod> at) {
        places.put(indicator, at);
    }

    Optional<Board.Latest> latest(Sought sought, Supplier<Optional<Board.Latest>> read) {
        Optional<Board.Latest> known = latest.get(sought);
        if (known == null) {
            known = read.get();
            latest.put(sought, known);
        }
        return known;
    }
}
