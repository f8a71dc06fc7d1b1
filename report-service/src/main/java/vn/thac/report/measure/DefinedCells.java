package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.measure.LeafStore.Leaves;
import vn.thac.report.rollup.Gaps;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Silence;

/**
 * The totals of a node as their definitions mean them: definitions that continue one another are one, under the first of
 * them, and where a definition asks it, who is wanting is looked for.
 */
@ApplicationScoped
public class DefinedCells {

    /** Which of the definitions under one code is meant. */
    public static final String WHICH_VERSION =
            "Version of its definition, as figures name it. Without it that of the newest edition of the form or, where"
                    + " nobody has answered that, the latest that has answers";

    private final FormStore forms;

    @Inject
    DefinedCells(FormStore forms) {
        this.forms = forms;
    }

    /**
     * Each total that is shown, by the pin of its first definition.
     *
     * @param wanting who is wanting in a total; asked only for definitions by which it matters
     */
    public Map<String, Cell> of(Form newest, Node node, BiFunction<String, Indicator, Gaps> wanting) {
        return shown(newest, node).cells(wanting);
    }

    /** The totals of a node with the definitions under which they are shown, both by the pin of the first of these. */
    record Shown(Node rooted, Map<String, Indicator> indicators) {

        /** Whether anything is shown by whose definition it matters who is wanting. */
        boolean asksWhoIsWanting() {
            return indicators.values().stream().anyMatch(Indicator::asksWhoIsWanting);
        }

        Map<String, Cell> cells(BiFunction<String, Indicator, Gaps> wanting) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            indicators.forEach((root, indicator) -> cells.put(
                    root,
                    new Cell(
                            indicator,
                            rooted.cell(root),
                            indicator.asksWhoIsWanting() ? wanting.apply(root, indicator) : Gaps.NONE)));
            return cells;
        }
    }

    Shown shown(Form newest, Node node) {
        Node rooted = rooted(newest, node);
        return new Shown(rooted, indicators(newest, rooted));
    }

    /**
     * Who is wanting in a total.
     *
     * @param root pin of the first of its definitions
     * @param day by which a due date is over
     */
    public Gaps gaps(String form, Leaves owing, String root, Indicator indicator, LocalDate day) {
        Map<Integer, Boolean> asks = new HashMap<>();
        Map<UUID, List<Silence.Owing>> places = new LinkedHashMap<>();
        owing.places()
                .forEach((area, all) -> places.put(
                        area,
                        all.stream()
                                .map(one -> new Silence.Owing(
                                        one.report().underRoots(pin -> forms.root(form, pin)),
                                        asks.computeIfAbsent(one.formVersion(), version -> asks(form, version, root)),
                                        one.outstanding()))
                                .toList()));
        return Silence.of(places, owing.above(), root, indicator.rule(), day);
    }

    private boolean asks(String form, int version, String root) {
        return forms.find(form, version).stream()
                .flatMap(edition -> edition.byPin().keySet().stream())
                .anyMatch(pin -> forms.root(form, pin).equals(root));
    }

    /**
     * The definitions under which figures of an indicator can be shown, that of the newest edition before those of old ones;
     * empty where no edition asks it so.
     *
     * @param version null for any; else that of the definition itself, or of one that it continues or that continues it
     */
    public List<Indicator> named(Form newest, String code, @Nullable Integer version) {
        Map<String, Indicator> pins = forms.pins(newest.code());
        Set<String> roots = pins.entrySet().stream()
                .filter(e -> e.getValue().code().equals(code))
                .filter(e -> version == null || e.getValue().version() == version)
                .map(e -> forms.root(newest.code(), e.getKey()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Indicator> ofNewest = new LinkedHashMap<>();
        newest.byPin().forEach((pin, indicator) -> ofNewest.put(forms.root(newest.code(), pin), indicator));
        return roots.stream()
                .map(root -> ofNewest.getOrDefault(root, Objects.requireNonNull(pins.get(root))))
                .toList();
    }

    /** What is asked for, as it is said where it is not known. */
    public static String pin(String code, @Nullable Integer version) {
        return version == null ? code : code + "@" + version;
    }

    private Node rooted(Form newest, Node node) {
        return node.underRoots(pin -> forms.root(newest.code(), pin), pin -> forms.indicator(newest.code(), pin)
                .rule());
    }

    /**
     * What is shown: each indicator of the form, the newest edition's first; those of old editions where they have a
     * figure. A definition shows the figures of those that it continues, and of those that continue it.
     */
    private Map<String, Indicator> indicators(Form newest, Node rooted) {
        Map<String, Indicator> shown = new LinkedHashMap<>();
        newest.byPin().forEach((pin, indicator) -> shown.put(forms.root(newest.code(), pin), indicator));
        rooted.cells().keySet().forEach(pin -> shown.computeIfAbsent(pin, p -> forms.indicator(newest.code(), p)));
        return shown;
    }
}
