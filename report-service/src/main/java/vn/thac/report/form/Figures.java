package vn.thac.report.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answers of one report version by pinned indicator, with the notes to them. */
public record Figures(Map<String, Answer> answers, Map<String, String> notes) {

    public static final Figures NONE = new Figures(Map.of(), Map.of());

    public Figures {
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        notes = Map.copyOf(notes);
    }
}
