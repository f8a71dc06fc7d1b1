package vn.thac.identity.gazetteer;

import static vn.thac.identity.gazetteer.Country.SCHEME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.vocabulary.Body;
import vn.thac.identity.vocabulary.Vocabulary;

/**
 * What a sound list changes: each territory and body as it stands and as it shall stand.
 * A body is renamed or moved only because its territory was, so a name corrected by hand stays.
 */
final class GazetteerPlan {

    /** One territory or body of the list. Without a change when it already is what the list says. */
    record Step(int line, UnitCode code, @Nullable Unit before, Unit after, Optional<UnitChange> change) {}

    private final Vocabulary words;
    private final RegisterOnDay register;
    private final List<Body> bodies;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<UnitCode, UnitId> ids = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Faults faults;

    private GazetteerPlan(Vocabulary words, RegisterOnDay register, List<Body> bodies, Faults faults) {
        this.words = words;
        this.register = register;
        this.bodies = bodies;
        this.faults = faults;
    }

    /** Names the lines whose bodies cannot be called as they would be; with any, the steps are not to be taken. */
    static List<Step> of(Vocabulary words, RegisterOnDay register, List<Body> bodies, List<Row> list, Faults faults) {
        GazetteerPlan plan = new GazetteerPlan(words, register, bodies, faults);
        List<Row> all = new ArrayList<>();
        all.add(Country.row(words));
        all.addAll(list);
        all.forEach(plan::identify);
        all.forEach(plan::place);
        return plan.steps;
    }

    private void identify(Row row) {
        rows.put(row.code(), row);
        identify(SCHEME, row.code());
        bodies.forEach(body -> identify(body.scheme(), row.code()));
    }

    private void identify(String scheme, String code) {
        ids.put(
                new UnitCode(scheme, code),
                register.at(scheme, code).map(Unit::id).orElseGet(UnitId::next));
    }

    private void place(Row row) {
        Step territory = territory(row);
        steps.add(territory);
        for (Body body : bodies) {
            steps.add(body(row, body, territory));
        }
    }

    private Step territory(Row row) {
        Optional<UnitId> parent =
                parentCode(row.code()).map(above -> id(SCHEME, above).orElseThrow());
        Map<String, UnitId> parents = new TreeMap<>();
        parent.ifPresent(above -> parents.put(Unit.AREA, above));
        Unit before = register.at(SCHEME, row.code()).orElse(null);
        if (before == null) {
            Standing standing = new Standing(row.kind(), row.level(), null);
            return step(row, SCHEME, null, fresh(row, SCHEME, Unit.TERRITORY, standing, row.name(), parents));
        }
        boolean country = Country.is(row.line());
        return step(row, SCHEME, before, country ? before : changed(before, row.kind(), nameOf(row, before), parents));
    }

    /** "Huyện Tam Đường" or "TAM ĐƯỜNG" is the district that the register calls Tam Đường, not a new name of it. */
    private String nameOf(Row row, Unit before) {
        String known = before.nameOn(register.day()).name();
        return words.calls(row.kind(), known, row.name()) ? known : row.name();
    }

    private Step body(Row row, Body body, Step territory) {
        Vocabulary.Called called = words.bodyOf(body.track(), row.level(), row.kind(), row.name());
        Map<String, UnitId> parents = parents(row, body);
        Unit before = register.at(body.scheme(), row.code()).orElse(null);
        if (before == null) {
            Standing standing =
                    new Standing(called.kind(), row.level(), territory.after().id());
            return step(
                    row,
                    body.scheme(),
                    null,
                    fresh(row, body.scheme(), body.track(), standing, writable(row, called.name()), parents));
        }
        Unit place = territory.before() == null ? territory.after() : territory.before();
        if (place.parents().equals(territory.after().parents())) {
            parents.keySet()
                    .removeIf(tree -> before.parentOn(tree, register.day()).isPresent());
        }
        boolean renamed = territory.before() != null
                && (!territory.before().names().equals(territory.after().names())
                        || !territory
                                .before()
                                .standings()
                                .equals(territory.after().standings()));
        String kind =
                renamed ? called.kind() : before.standingOn(register.day()).kind();
        String name = renamed
                ? writable(row, called.name())
                : before.nameOn(register.day()).name();
        return step(row, body.scheme(), before, changed(before, kind, name, parents));
    }

    /** The name of a body as it was made of its territory's; that one alone, and a fault, where nobody can write it. */
    private String writable(Row row, String made) {
        if (UnitName.isWritable(UnitName.clean(made))) {
            return made;
        }
        faults.add(
                IdentityRefusal.BAD_NAME,
                Country.is(row.line()) ? "" : "/" + row.line() + "/name",
                Map.of("line", row.line(), "value", made));
        return row.name();
    }

    private Map<String, UnitId> parents(Row row, Body body) {
        Map<String, UnitId> parents = new TreeMap<>();
        if (body.line()) {
            Optional<String> above = parentCode(row.code());
            while (above.isPresent() && id(body.scheme(), above.get()).isEmpty()) {
                above = parentCode(above.get());
            }
            above.flatMap(code -> id(body.scheme(), code)).ifPresent(id -> parents.put(Unit.COMMAND, id));
        }
        if (body.ledBy() != null) {
            words.body(body.ledBy())
                    .flatMap(leader -> id(leader.scheme(), row.code()))
                    .ifPresent(id -> parents.put(Unit.LEADERSHIP, id));
        }
        return parents;
    }

    private Unit fresh(
            Row row, String scheme, String track, Standing standing, String name, Map<String, UnitId> parents) {
        return Unit.fresh(
                id(scheme, row.code()).orElseThrow(),
                track,
                Span.since(register.day()),
                UnitName.of(name),
                standing,
                Map.of(scheme, row.code()),
                parents);
    }

    /** What it was before the list's day stays as it was. */
    private Unit changed(Unit before, String kind, String name, Map<String, UnitId> parents) {
        LocalDate day = register.day();
        Unit after = before;
        Standing standing = before.standingOn(day);
        if (!standing.kind().equals(kind)) {
            after = after.retyped(day, standing.ofKind(kind));
        }
        if (!before.nameOn(day).name().equals(name)) {
            after = after.renamed(day, UnitName.of(name));
        }
        for (Map.Entry<String, UnitId> parent : parents.entrySet()) {
            if (!before.parentOn(parent.getKey(), day).equals(Optional.of(parent.getValue()))) {
                after = after.moved(parent.getKey(), day, parent.getValue());
            }
        }
        return after;
    }

    /** Refuses lines beyond the end of the unit above, or of the area: it is known already that these end. */
    static void checkEnds(List<Step> steps, RegisterOnDay register, Faults faults) {
        for (Step step : steps) {
            for (Timeline<UnitId> line : step.after().parents().values()) {
                line.entryOn(register.day()).ifPresent(above -> checkEnd(step, above, register, faults));
            }
            Timeline<UnitId> areas = step.after().standings().seenAs(s -> Optional.ofNullable(s.area()));
            areas.entryOn(register.day()).ifPresent(area -> checkEnd(step, area, register, faults));
        }
    }

    private static void checkEnd(Step step, Dated<UnitId> above, RegisterOnDay register, Faults faults) {
        Optional<LocalDate> ends =
                register.of(above.value()).map(unit -> unit.life().to());
        boolean beyond = ends.isPresent() && (above.to() == null || above.to().isAfter(ends.get()));
        if (!beyond) {
            return;
        }
        String called = name(register, above.value());
        if (Country.is(step.line())) {
            faults.add(
                    IdentityRefusal.PARENT_OF_COUNTRY_ENDS,
                    "",
                    Map.of("unit", step.after().nameOn(register.day()).name(), "value", called, "ends", ends.get()));
        } else {
            faults.add(
                    IdentityRefusal.PARENT_ENDS,
                    "/" + step.line() + "/parent_code",
                    Map.of("line", step.line(), "value", called, "ends", ends.get()));
        }
    }

    private static String name(RegisterOnDay register, UnitId id) {
        return register.of(id).map(unit -> unit.nameOn(register.day()).name()).orElse("");
    }

    private static Step step(Row row, String scheme, @Nullable Unit before, Unit after) {
        Optional<UnitChange> change = UnitChange.between(before, after);
        Unit last = before != null && change.isPresent() ? after.nextVersion() : after;
        return new Step(row.line(), new UnitCode(scheme, row.code()), before, last, change);
    }

    private Optional<UnitId> id(String scheme, String code) {
        UnitId planned = ids.get(new UnitCode(scheme, code));
        return planned != null
                ? Optional.of(planned)
                : register.at(scheme, code).map(Unit::id);
    }

    private Optional<String> parentCode(String code) {
        if (code.equals(Country.CODE)) {
            return Optional.empty();
        }
        Row row = rows.get(code);
        if (row != null) {
            return Optional.of(row.hasParent() ? row.parentCode() : Country.CODE);
        }
        return register.codeAbove(code);
    }
}
