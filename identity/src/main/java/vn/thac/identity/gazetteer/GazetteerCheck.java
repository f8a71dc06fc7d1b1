package vn.thac.identity.gazetteer;

import static vn.thac.identity.gazetteer.Country.SCHEME;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.catalogue.Body;
import vn.thac.identity.catalogue.Catalogue;
import vn.thac.identity.catalogue.Level;
import vn.thac.identity.unit.Unit;

/** Whether a list makes sense in itself and beside what the register already holds: every fault, with its line. */
final class GazetteerCheck {

    private final Catalogue catalogue;
    private final Standing standing;
    private final List<Body> bodies;
    private final Faults faults;
    private final Map<String, Row> rows = new HashMap<>();

    GazetteerCheck(Catalogue catalogue, Standing standing, List<Body> bodies, Faults faults) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.bodies = bodies;
        this.faults = faults;
    }

    void check(List<Row> list) {
        list.forEach(this::takeOnce);
        checkCode(Country.row(catalogue));
        for (Row row : list) {
            if (catalogue.level(row.level()).isEmpty()) {
                add(IdentityRefusal.UNKNOWN_ROW_LEVEL, row, "level", row.level());
            }
            checkParent(row);
            checkCycle(row);
            checkCode(row);
        }
    }

    private void takeOnce(Row row) {
        Row first = row.code().equals(Country.CODE) ? Country.row(catalogue) : rows.putIfAbsent(row.code(), row);
        if (first != null) {
            faults.add(
                    IdentityRefusal.DUPLICATE_CODE,
                    at(row, "code"),
                    Map.of("line", row.line(), "value", row.code(), "first", first.line()));
        }
    }

    private void checkParent(Row row) {
        if (!row.hasParent()) {
            if (catalogue.level(row.level()).isPresent()) {
                checkTop(row);
            }
            return;
        }
        Optional<String> parentLevel = levelOf(row.parentCode());
        if (parentLevel.isEmpty()) {
            add(IdentityRefusal.MISSING_PARENT, row, "parent_code", row.parentCode());
        } else if (isKnown(row.level())
                && isKnown(parentLevel.get())
                && catalogue.rank(row.level()) <= catalogue.rank(parentLevel.get())) {
            wrongLevel(row, parentLevel.get());
        }
    }

    /** Only the level right under the country may go without a parent; lower ones have lost theirs. */
    private void checkTop(Row row) {
        int top = catalogue.belowHighest().map(Level::rank).orElse(Integer.MAX_VALUE);
        if (catalogue.rank(row.level()) > top) {
            add(IdentityRefusal.MISSING_PARENT, row, "parent_code", "");
        } else if (catalogue.rank(row.level()) < top) {
            wrongLevel(row, row.level());
        }
    }

    private void checkCycle(Row row) {
        Set<String> seen = new HashSet<>();
        String above = parentOf(row.code());
        while (above != null && seen.add(above)) {
            if (above.equals(row.code())) {
                add(IdentityRefusal.ROW_CYCLE, row, "parent_code", row.parentCode());
                return;
            }
            above = parentOf(above);
        }
    }

    private void checkCode(Row row) {
        Optional<Unit> known = standing.at(SCHEME, row.code());
        if (known.isPresent()
                && row.line() > 0
                && isKnown(row.level())
                && !known.get().level().equals(row.level())) {
            faults.add(
                    IdentityRefusal.LEVEL_CHANGED,
                    at(row, "level"),
                    Map.of(
                            "line",
                            row.line(),
                            "value",
                            row.level(),
                            "known",
                            known.get().level()));
        }
        checkFree(row, SCHEME, Unit.TERRITORY);
        bodies.forEach(body -> checkFree(row, body.scheme(), body.track()));
    }

    private void checkFree(Row row, String scheme, String track) {
        Optional<Unit> known = standing.at(scheme, row.code());
        boolean foreign = known.isPresent() && !known.get().track().equals(track);
        if (foreign || known.isEmpty() && standing.takenFrom(scheme, row.code()).isPresent()) {
            Object since = foreign
                    ? standing.day()
                    : standing.takenFrom(scheme, row.code()).orElseThrow();
            faults.add(
                    IdentityRefusal.CODE_NOT_FREE,
                    at(row, "code"),
                    Map.of("line", row.line(), "value", scheme + ":" + row.code(), "since", since));
        }
    }

    private Optional<String> levelOf(String code) {
        Row row = rows.get(code);
        if (row != null) {
            return Optional.of(row.level());
        }
        return code.equals(Country.CODE)
                ? Optional.of(catalogue.highest().code())
                : standing.at(SCHEME, code).map(Unit::level);
    }

    private @Nullable String parentOf(String code) {
        Row row = rows.get(code);
        if (row != null) {
            return row.hasParent() ? row.parentCode() : null;
        }
        return standing.at(SCHEME, code)
                .flatMap(unit ->
                        standing.of(unit.parentOn(Unit.AREA, standing.day()).orElse(null)))
                .flatMap(parent -> parent.codeOn(SCHEME, standing.day()))
                .orElse(null);
    }

    private boolean isKnown(String level) {
        return catalogue.level(level).isPresent();
    }

    private void wrongLevel(Row row, String parentLevel) {
        faults.add(
                IdentityRefusal.WRONG_LEVEL,
                at(row, "level"),
                Map.of("line", row.line(), "value", row.level(), "parent", parentLevel));
    }

    private void add(IdentityRefusal refusal, Row row, String column, String value) {
        faults.add(refusal, at(row, column), Map.of("line", row.line(), "value", value));
    }

    private static String at(Row row, String column) {
        return "/" + row.line() + "/" + column;
    }
}
