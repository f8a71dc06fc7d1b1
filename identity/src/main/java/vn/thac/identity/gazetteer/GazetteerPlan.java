package vn.thac.identity.gazetteer;

import static vn.thac.identity.gazetteer.Country.SCHEME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.identity.catalogue.Body;
import vn.thac.identity.catalogue.Catalogue;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.unit.UnitName;

/**
 * What a sound list changes: each territory and body as it stands and as it shall stand.
 * A body is renamed or moved only because its territory was, so a name corrected by hand stays.
 */
final class GazetteerPlan {

    /** One territory or body of the list. Without a change when it already is what the list says. */
    record Step(int line, UnitCode code, @Nullable Unit before, Unit after, Optional<UnitChange> change) {}

    private final Catalogue catalogue;
    private final Standing standing;
    private final List<Body> bodies;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<UnitCode, UnitId> ids = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private GazetteerPlan(Catalogue catalogue, Standing standing, List<Body> bodies) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.bodies = bodies;
    }

    static List<Step> of(Catalogue catalogue, Standing standing, List<Body> bodies, List<Row> list) {
        GazetteerPlan plan = new GazetteerPlan(catalogue, standing, bodies);
        List<Row> all = new ArrayList<>();
        all.add(Country.row(catalogue));
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
                standing.at(scheme, code).map(Unit::id).orElseGet(UnitId::next));
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
        Unit before = standing.at(SCHEME, row.code()).orElse(null);
        if (before == null) {
            return step(row, SCHEME, null, fresh(row, SCHEME, Unit.TERRITORY, row.kind(), null, row.name(), parents));
        }
        boolean country = row.line() == 0;
        return step(row, SCHEME, before, country ? before : changed(before, row.kind(), row.name(), parents));
    }

    private Step body(Row row, Body body, Step territory) {
        Catalogue.Called called = catalogue.bodyOf(body.track(), row.level(), row.kind(), row.name());
        Map<String, UnitId> parents = parents(row, body);
        Unit before = standing.at(body.scheme(), row.code()).orElse(null);
        if (before == null) {
            UnitId area = territory.after().id();
            return step(
                    row,
                    body.scheme(),
                    null,
                    fresh(row, body.scheme(), body.track(), called.kind(), area, called.name(), parents));
        }
        Unit place = territory.before() == null ? territory.after() : territory.before();
        if (place.parents().equals(territory.after().parents())) {
            parents.keySet()
                    .removeIf(tree -> before.parentOn(tree, standing.day()).isPresent());
        }
        boolean renamed = territory.before() != null
                && (!territory.before().names().equals(territory.after().names())
                        || !territory.before().kind().equals(territory.after().kind()));
        String name = renamed
                ? called.name()
                : before.nameOn(standing.day()).orElseThrow().name();
        return step(
                row, body.scheme(), before, changed(before, renamed ? called.kind() : before.kind(), name, parents));
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
            catalogue
                    .body(body.ledBy())
                    .flatMap(leader -> id(leader.scheme(), row.code()))
                    .ifPresent(id -> parents.put(Unit.LEADERSHIP, id));
        }
        return parents;
    }

    private Unit fresh(
            Row row,
            String scheme,
            String track,
            String kind,
            @Nullable UnitId area,
            String name,
            Map<String, UnitId> parents) {
        Span life = Span.since(standing.day());
        Map<String, Timeline<UnitId>> lines = new TreeMap<>();
        parents.forEach((tree, parent) -> lines.put(tree, Timeline.of(parent, life)));
        return new Unit(
                id(scheme, row.code()).orElseThrow(),
                1,
                track,
                kind,
                row.level(),
                area,
                life,
                Timeline.of(UnitName.of(name), life),
                Map.of(scheme, Timeline.of(row.code(), life)),
                lines);
    }

    private Unit changed(Unit before, String kind, String name, Map<String, UnitId> parents) {
        Unit after = before.kind().equals(kind) ? before : before.reclassified(kind);
        if (!before.nameOn(standing.day()).orElseThrow().name().equals(name)) {
            after = after.renamed(standing.day(), UnitName.of(name));
        }
        for (Map.Entry<String, UnitId> parent : parents.entrySet()) {
            if (!before.parentOn(parent.getKey(), standing.day()).equals(Optional.of(parent.getValue()))) {
                after = after.moved(parent.getKey(), standing.day(), parent.getValue());
            }
        }
        return after;
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
                : standing.at(scheme, code).map(Unit::id);
    }

    private Optional<String> parentCode(String code) {
        if (code.equals(Country.CODE)) {
            return Optional.empty();
        }
        Row row = rows.get(code);
        if (row != null) {
            return Optional.of(row.hasParent() ? row.parentCode() : Country.CODE);
        }
        return standing.at(SCHEME, code)
                .flatMap(unit ->
                        standing.of(unit.parentOn(Unit.AREA, standing.day()).orElse(null)))
                .flatMap(parent -> parent.codeOn(SCHEME, standing.day()));
    }
}
