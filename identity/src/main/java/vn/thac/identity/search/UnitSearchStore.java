package vn.thac.identity.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.identity.search.NameReading.KindWords;
import vn.thac.identity.unit.Part;

/** Units by the words of their names, on all the days that they were called so. */
@ApplicationScoped
class UnitSearchStore {

    /** Who asks for more does not know what they ask for. */
    static final int MOST = 300;

    /** A name of a unit; {@code day} is today, or the nearest day of the unit's life. */
    record Named(
            UnitId unit,
            LocalDate day,
            String met,
            LocalDate from,
            @Nullable LocalDate to,
            String name,
            String track,
            String kind,
            @Nullable String spoken,
            String level,
            int rank,
            List<String> codes,
            LocalDate begins,
            @Nullable LocalDate ends,
            List<UnitHit.Where> within) {

        boolean isFormer() {
            return to != null && !to.isAfter(day);
        }
    }

    /**
     * Names that are met, chosen before anything else is asked of their units: a word of a kind stands in the names of the
     * whole country. {@code day} is one of the unit's life.
     */
    private static final String MET = """
            with met as materialized (
              select n.unit_id, n.name, n.folded, n.from_day, n.to_day, u.track, u.begins, u.ends, d.day
              from unit_name n join unit u on u.id = n.unit_id and u.withdrawn is null
                cross join lateral (select least(greatest(?::date, u.begins), u.ends - 1) as day) d
              where true
            """;

    private static final String STANDS = """
            and exists (select from unit_standing s
              where s.unit_id = n.unit_id and s.from_day <= d.day and (s.to_day is null or s.to_day > d.day)
            """;

    private static final String NAMED = """
            )
            select n.unit_id as id, n.day, n.name as met, n.from_day, n.to_day, now.name, n.track, s.kind, k.spoken, s.level,
              level_rank(s.level) as rank, n.begins, n.ends, w.ids as within, w.names as within_names,
              array(select c.scheme || ':' || c.code from unit_code c
                where c.unit_id = n.unit_id and c.from_day <= n.day and (c.to_day is null or c.to_day > n.day) order by 1) as codes
            from met n
              join unit_standing s on s.unit_id = n.unit_id and s.from_day <= n.day and (s.to_day is null or s.to_day > n.day)
              join unit_name now on now.unit_id = n.unit_id and now.from_day <= n.day and (now.to_day is null or now.to_day > n.day)
              left join word k on k.list = 'kind' and k.code = s.kind and n.track = 'territory'
              cross join lateral (
                select array_agg(l.id order by l.steps) as ids,
                  array_agg(concat_ws(' ', a.spoken, o.name) order by l.steps) as names
                from unit_line_on(coalesce(s.area_id, n.unit_id),
                    case when s.area_id is null and n.track <> 'territory' then 'command' else 'area' end, n.day) l
                  cross join unit_on(l.id, n.day) o
                  left join word a on a.list = 'kind' and a.code = o.kind and o.track = 'territory'
                where l.id <> n.unit_id) w
            order by n.ends is not null, length(n.folded), n.unit_id, n.from_day
            """;

    private final Database database;

    UnitSearchStore(Database database) {
        this.database = database;
    }

    /** What is said for a kind, in all the ways that the vocabulary has. */
    List<KindWords> kinds() {
        return database.list("""
                select code, name_vi as said from word where list = 'kind'
                union select code, spoken from word where list = 'kind'
                """, row -> new KindWords(row.text("code"), NameReading.words(row.text("said"))));
    }

    /** Of each word those that stand in some name and are near to it. */
    Map<String, Set<String>> near(Collection<String> words) {
        Map<String, Set<String>> near = new HashMap<>();
        words.forEach(word -> near.computeIfAbsent(word, w -> new HashSet<>()).add(word));
        database.list(
                """
                select w.word, k.word as near
                from unnest(?::text[]) as w(word), lateral (
                  select k.word from name_word k
                  where k.nearly && (text_nearly(w.word) || array(select text_confused(w.word)))
                  order by abs(length(k.word) - length(w.word)), k.word limit 60) k
                """,
                row -> near.computeIfAbsent(row.text("word"), word -> new HashSet<>())
                        .add(row.text("near")),
                (Object) words.stream().distinct().toArray(String[]::new));
        return near;
    }

    /** Names that have a word of each set: those of units that are there first, the shortest first. */
    List<Named> named(
            List<Set<String>> words,
            Set<String> kinds,
            @Nullable String track,
            @Nullable String level,
            LocalDate today) {
        Sql sql = Sql.of(MET, today);
        for (Set<String> one : words) {
            sql.add("and name_words(n.folded) && ?::text[]", (Object) one.toArray(String[]::new));
        }
        sql.addGiven("and u.track = ?", track);
        if (!kinds.isEmpty() || level != null) {
            sql.add(STANDS)
                    .addIf(!kinds.isEmpty(), "and s.kind = any(?)", (Object) kinds.toArray(String[]::new))
                    .addGiven("and s.level = ?", level)
                    .add(")");
        }
        sql.add("order by u.ends is not null, length(n.folded), n.unit_id, n.from_day limit ?", MOST)
                .add(NAMED);
        return database.list(sql, UnitSearchStore::named);
    }

    private static Named named(Row row) throws SQLException {
        List<UnitId> within = row.ids("within", UnitId::new);
        List<String> called = row.texts("within_names");
        return new Named(
                row.id("id", UnitId::new),
                row.day("day"),
                row.text("met"),
                row.day("from_day"),
                row.dayOrNull("to_day"),
                row.text("name"),
                row.text("track"),
                row.text("kind"),
                row.textOrNull("spoken"),
                row.text("level"),
                row.integer("rank"),
                row.texts("codes"),
                row.day("begins"),
                row.dayOrNull("ends"),
                IntStream.range(0, within.size())
                        .mapToObj(i -> new UnitHit.Where(within.get(i), called.get(i)))
                        .toList());
    }

    /** Who carries on for these units, each called as today. */
    Map<UnitId, List<UnitHit.HeirNamed>> heirs(Collection<UnitId> units, LocalDate today) {
        Map<UnitId, List<UnitHit.HeirNamed>> heirs = new HashMap<>();
        database.list(
                """
                select s.predecessor_id, s.successor_id, concat_ws(' ', k.spoken, o.name) as name, r.takes_effect, s.part
                from succession s join reorganisation r on r.id = s.reorganisation_id
                  cross join unit_on(s.successor_id, ?) o
                  left join word k on k.list = 'kind' and k.code = o.kind and o.track = 'territory'
                where s.predecessor_id = any(?) order by r.takes_effect, o.name, s.successor_id
                """,
                row -> heirs.computeIfAbsent(row.id("predecessor_id", UnitId::new), unit -> new ArrayList<>())
                        .add(new UnitHit.HeirNamed(
                                row.id("successor_id", UnitId::new),
                                row.text("name"),
                                row.day("takes_effect"),
                                row.word("part", Part.class))),
                today,
                units.toArray(UnitId[]::new));
        return heirs;
    }
}
