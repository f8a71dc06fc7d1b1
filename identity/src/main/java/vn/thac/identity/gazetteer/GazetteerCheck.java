package vn.thac.identity.gazetteer;

import static vn.thac.identity.gazetteer.Country.SCHEME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thac.core.problem.Faults;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.unit.Circles;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.vocabulary.Body;
import vn.thac.identity.vocabulary.NearCodes;
import vn.thac.identity.vocabulary.Vocabulary;

/** Whether a list makes sense in itself and beside what the register already holds: every fault, with its line. */
final class GazetteerCheck {

    private final Vocabulary words;
    private final RegisterOnDay register;
    private final List<Body> bodies;
    private final Faults faults;
    private final Map<String, Row> rows = new HashMap<>();
    private int told;

    GazetteerCheck(Vocabulary words, RegisterOnDay register, List<Body> bodies, Faults faults) {
        this.words = words;
        this.register = register;
        this.bodies = bodies;
        this.faults = faults;
    }

    void check(List<Row> list) {
        list.forEach(this::takeOnce);
        Set<String> circles = Circles.among(rows.keySet(), this::parentOf);
        checkFree(Country.row(words));
        for (Row row : list) {
            checkWords(row);
            checkParent(row);
            if (circles.contains(row.code())) {
                add(IdentityRefusal.ROW_CYCLE, row, "parent_code", row.parentCode());
            }
            checkLevelStays(row);
            checkFree(row);
        }
    }

    /** A level, a kind and a form of code are rows of the vocabulary, or the line has a mistake in it. */
    private void checkWords(Row row) {
        if (!words.has(WordList.LEVEL, row.level())) {
            unknown(IdentityRefusal.UNKNOWN_ROW_LEVEL, WordList.LEVEL, row, row.level());
        } else if (UnitCode.isCode(row.code()) && !words.fits(SCHEME, row.level(), row.code())) {
            faults.add(
                    IdentityRefusal.WRONG_FORM_OF_ROW_CODE,
                    at(row, "code"),
                    Map.of(
                            "line", row.line(),
                            "value", row.code(),
                            "level", row.level(),
                            "meant",
                                    words.nearestCode(SCHEME, row.level(), row.code())
                                            .orElse("–")));
        }
        if (UnitName.isWritable(row.kind()) && !words.has(WordList.KIND, row.kind())) {
            unknown(IdentityRefusal.UNKNOWN_ROW_KIND, WordList.KIND, row, row.kind());
        }
    }

    private void unknown(IdentityRefusal refusal, WordList list, Row row, String value) {
        faults.add(
                refusal,
                at(row, list.code()),
                Map.of(
                        "line",
                        row.line(),
                        "value",
                        value,
                        "near",
                        told++ < Faults.MOST ? words.near(list, value) : ""));
    }

    /** A code that cannot be one means no row: it has been named already. */
    private void takeOnce(Row row) {
        if (!UnitCode.isCode(row.code())) {
            return;
        }
        if (row.code().equals(Country.CODE)) {
            add(IdentityRefusal.COUNTRY_LISTED, row, "code", row.code());
            return;
        }
        Row first = rows.putIfAbsent(row.code(), row);
        if (first != null) {
            faults.add(
                    IdentityRefusal.DUPLICATE_CODE,
                    at(row, "code"),
                    Map.of("line", row.line(), "value", row.code(), "first", first.line()));
        }
    }

    private void checkParent(Row row) {
        if (!row.hasParent()) {
            if (isKnown(row.level())) {
                checkTop(row);
            }
            return;
        }
        if (!UnitCode.isCode(row.parentCode())) {
            return;
        }
        Optional<String> parentLevel = levelOf(row.parentCode());
        if (parentLevel.isEmpty()) {
            missing(row);
        } else if (isKnown(row.level())
                && isKnown(parentLevel.get())
                && words.rank(row.level()) <= words.rank(parentLevel.get())) {
            wrongLevel(row, parentLevel.get());
        }
    }

    /** With the parent that was meant where only its zeros were lost. */
    private void missing(Row row) {
        String meant = NearCodes.of(row.parentCode())
                .filter(code -> levelOf(code).isPresent())
                .findFirst()
                .orElse("–");
        faults.add(
                IdentityRefusal.MISSING_PARENT,
                at(row, "parent_code"),
                Map.of("line", row.line(), "value", row.parentCode(), "meant", meant));
    }

    /** Only the level right under the country may go without a parent; lower ones have lost theirs. */
    private void checkTop(Row row) {
        int top = words.belowHighest().map(words::rank).orElse(Integer.MAX_VALUE);
        if (words.rank(row.level()) > top) {
            missing(row);
        } else if (words.rank(row.level()) < top) {
            wrongLevel(row, row.level());
        }
    }

    private void checkLevelStays(Row row) {
        Optional<String> known = register.at(SCHEME, row.code())
                .map(unit -> unit.standingOn(register.day()).level());
        if (known.isPresent() && isKnown(row.level()) && !known.get().equals(row.level())) {
            faults.add(
                    IdentityRefusal.LEVEL_CHANGED,
                    at(row, "level"),
                    Map.of("line", row.line(), "value", row.level(), "known", known.get()));
        }
    }

    private void checkFree(Row row) {
        checkFree(row, SCHEME, Unit.TERRITORY);
        bodies.forEach(body -> checkFree(row, body.scheme(), body.track()));
    }

    private void checkFree(Row row, String scheme, String track) {
        Optional<Unit> known = register.at(scheme, row.code());
        boolean foreign = known.isPresent() && !known.get().track().equals(track);
        if (foreign || known.isEmpty() && register.takenFrom(scheme, row.code()).isPresent()) {
            Object since = foreign
                    ? register.day()
                    : register.takenFrom(scheme, row.code()).orElseThrow();
            String code = scheme + ":" + row.code();
            if (Country.is(row.line())) {
                faults.add(IdentityRefusal.COUNTRY_IS_LATER, "", Map.of("value", code, "since", since));
            } else {
                faults.add(
                        IdentityRefusal.CODE_NOT_FREE,
                        at(row, "code"),
                        Map.of("line", row.line(), "value", code, "since", since));
            }
        }
    }

    private Optional<String> levelOf(String code) {
        Row row = rows.get(code);
        if (row != null) {
            return Optional.of(row.level());
        }
        return code.equals(Country.CODE)
                ? Optional.of(words.highest())
                : register.at(SCHEME, code)
                        .map(unit -> unit.standingOn(register.day()).level());
    }

    private Optional<String> parentOf(String code) {
        Row row = rows.get(code);
        if (row != null) {
            return row.hasParent() ? Optional.of(row.parentCode()) : Optional.empty();
        }
        return register.codeAbove(code);
    }

    private boolean isKnown(String level) {
        return words.find(WordList.LEVEL, level).isPresent();
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
