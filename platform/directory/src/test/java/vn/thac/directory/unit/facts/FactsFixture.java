package vn.thac.directory.unit.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thac.directory.UnitId;

/** A unit in words: {@code unit("government", "commune").under("command", district).until(REFORM).heir(other)}. */
public final class FactsFixture {

    public static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);

    private final UnitId id = UnitId.next();
    private final String track;
    private final List<UnitFacts.Name> names = new ArrayList<>();
    private final List<UnitFacts.Code> codes = new ArrayList<>();
    private final List<UnitFacts.Parent> parents = new ArrayList<>();
    private final List<UnitFacts.Kind> kinds = new ArrayList<>();
    private final List<UnitFacts.Level> levels = new ArrayList<>();
    private final List<UnitFacts.Area> areas = new ArrayList<>();
    private final List<UnitFacts.Heir> heirs = new ArrayList<>();
    private LocalDate begins = BEGIN;
    private LocalDate ends;
    private long version = 1;

    private FactsFixture(String track) {
        this.track = track;
    }

    public static FactsFixture unit(String track, String level) {
        FactsFixture unit = new FactsFixture(track);
        unit.kinds.add(new UnitFacts.Kind("body", BEGIN, null));
        unit.levels.add(new UnitFacts.Level(level, BEGIN, null));
        return unit;
    }

    public UnitId id() {
        return id;
    }

    public FactsFixture from(LocalDate day) {
        begins = day;
        return this;
    }

    public FactsFixture until(LocalDate day) {
        ends = day;
        return this;
    }

    public FactsFixture named(String name, LocalDate from, LocalDate to) {
        names.add(new UnitFacts.Name(name, from, to));
        return this;
    }

    public FactsFixture kind(String kind, LocalDate from) {
        kinds.add(new UnitFacts.Kind(kind, from, null));
        return this;
    }

    public FactsFixture code(String scheme, String code, LocalDate from, LocalDate to) {
        codes.add(new UnitFacts.Code(scheme, code, from, to));
        return this;
    }

    public FactsFixture under(String tree, FactsFixture parent) {
        return under(tree, parent.id, begins, ends);
    }

    public FactsFixture under(String tree, UnitId parent, LocalDate from, LocalDate to) {
        parents.add(new UnitFacts.Parent(tree, parent, from, to));
        return this;
    }

    /** Sits in a territory. */
    public FactsFixture in(UnitId territory) {
        areas.add(new UnitFacts.Area(territory, BEGIN, null));
        return this;
    }

    public FactsFixture heir(UnitId heir, LocalDate from, String part) {
        heirs.add(new UnitFacts.Heir(heir, from, part));
        return this;
    }

    public FactsFixture version(long number) {
        version = number;
        return this;
    }

    public UnitFacts facts() {
        return new UnitFacts(
                id,
                version,
                track,
                begins,
                ends,
                names.isEmpty() ? List.of(new UnitFacts.Name(id.toString(), begins, ends)) : List.copyOf(names),
                List.copyOf(codes),
                List.copyOf(parents),
                List.copyOf(kinds),
                List.copyOf(levels),
                List.copyOf(areas),
                List.copyOf(heirs));
    }
}
