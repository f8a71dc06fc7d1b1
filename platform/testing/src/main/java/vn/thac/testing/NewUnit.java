package vn.thac.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;

/**
 * A unit as identity tells it, from 2000 on unless said otherwise:
 * {@code NewUnit.of(UnitId.next(), "UBND tỉnh Lai Châu").on("government", "province").under("command", centre)}.
 */
public final class NewUnit {

    private final Id id;
    private final String name;
    private String track = "government";
    private String level = "commune";
    private String kind = "people-committee";
    private String begins = "2000-01-01";
    private @Nullable String ends;
    private @Nullable Id area;
    private long version = 1;
    private final List<Object> codes = new ArrayList<>();
    private final List<Object> parents = new ArrayList<>();
    private final List<Object> heirs = new ArrayList<>();

    private NewUnit(Id id, String name) {
        this.id = id;
        this.name = name;
    }

    public static NewUnit of(Id id, String name) {
        return new NewUnit(id, name);
    }

    public Id id() {
        return id;
    }

    public NewUnit on(String itsTrack, String itsLevel) {
        track = itsTrack;
        level = itsLevel;
        return this;
    }

    public NewUnit kind(String itsKind) {
        kind = itsKind;
        return this;
    }

    /** The territory in which it stands. */
    public NewUnit in(@Nullable Id itsArea) {
        area = itsArea;
        return this;
    }

    public NewUnit under(String tree, @Nullable Id parent) {
        if (parent != null) {
            parents.add(dated("tree", tree, "parent", parent));
        }
        return this;
    }

    public NewUnit coded(String scheme, String code) {
        codes.add(dated("scheme", scheme, "code", code));
        return this;
    }

    /** From the first day to the day before the last; the dates of codes and parents that follow go by it. */
    public NewUnit living(String from, @Nullable String to) {
        begins = from;
        ends = to;
        return this;
    }

    /** On its end {@code heir} takes over: {@code part} is whole, split or function. */
    public NewUnit followedBy(Id heir, String part) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("unit", heir);
        told.put("from", ends);
        told.put("part", part);
        heirs.add(told);
        return this;
    }

    public NewUnit version(long itsVersion) {
        version = itsVersion;
        return this;
    }

    /** All of them in one event of identity. */
    static Told told(NewUnit... units) {
        return Told.ofMany(
                "unit",
                units[0].id().value(),
                "units.recorded.v1",
                Map.of(
                        "change",
                        "registered",
                        "units",
                        Stream.of(units).map(NewUnit::payload).toList()));
    }

    Map<String, @Nullable Object> payload() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("version", version);
        told.put("track", track);
        told.put("begins", begins);
        told.put("ends", ends);
        told.put("names", List.of(dated("name", name, "shortName", null)));
        told.put("codes", codes);
        told.put("parents", parents);
        told.put("kinds", List.of(dated("kind", kind)));
        told.put("levels", List.of(dated("level", level)));
        told.put("areas", area == null ? List.of() : List.of(dated("area", area)));
        told.put("heirs", heirs);
        return told;
    }

    private Map<String, @Nullable Object> dated(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            told.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        told.put("from", begins);
        told.put("to", ends);
        return told;
    }
}
