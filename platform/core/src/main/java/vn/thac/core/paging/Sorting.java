package vn.thac.core.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.sql.Sql;

/**
 * By what a list is sorted, and where a page of it begins: behind the last item of the page before, by its value and, of
 * equals, by its id. So nothing is told twice or left out that stays where it is while others come and go. What has no
 * value counts as later than all that has one.
 *
 * @param by null: by id, as things were made
 * @param falls the last first
 */
public record Sorting<V>(@Nullable By<V> by, boolean falls, Function<V, UUID> id) {

    private static final String NONE = "infinity";
    private static final String FALLING = "-";

    /**
     * What a list can be sorted by.
     *
     * @param word how the parameter {@code sort} calls it
     * @param column a day or an instant, which may be null
     * @param value the same of an item
     */
    public record By<V>(String word, String column, Kind kind, Value<V> value) {}

    /** The value of an item; null where it has none. */
    public interface Value<V> {

        @Nullable
        Object of(V item);
    }

    /** What sort of value it is. */
    public enum Kind {
        DAY("date"),
        INSTANT("timestamptz");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        Object read(String text) {
            return this == DAY ? LocalDate.parse(text) : Instant.parse(text);
        }
    }

    /** @param asked a word, with {@code -} before it the last first; refused where it is none of these */
    public static <V> Sorting<V> of(@Nullable String asked, List<By<V>> possible, Function<V, UUID> id) {
        if (asked == null) {
            return new Sorting<>(null, false, id);
        }
        boolean falls = asked.startsWith(FALLING);
        String word = falls ? asked.substring(1) : asked;
        return possible.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .map(one -> new Sorting<>(one, falls, id))
                .orElseThrow(() -> Refused.at(
                        CoreRefusal.UNKNOWN_WORD, "sort", Map.of("value", asked, "allowed", allowed(possible))));
    }

    private static <V> String allowed(List<By<V>> possible) {
        return possible.stream()
                .map(one -> one.word() + ", " + FALLING + one.word())
                .collect(Collectors.joining(", "));
    }

    /** The page that a query asks for, of one more than its limit, to be put behind its conditions. */
    public Sql page(PageQuery page, String idColumn) {
        Sql sql = new Sql();
        String way = falls ? " desc" : "";
        List<String> after = page.after();
        if (by == null) {
            return sql.addGiven(" and " + idColumn + " > ?", page.afterId())
                    .add(" order by " + idColumn + " limit ?", page.limit() + 1);
        }
        String key = key(by);
        if (!after.isEmpty()) {
            sql.add(" and (" + key + ", " + idColumn + ")" + (falls ? " < " : " > "))
                    .add(place(after, by));
        }
        return sql.add(" order by " + key + way + ", " + idColumn + way + " limit ?", page.limit() + 1);
    }

    /** As an index on it is made. */
    private static String key(By<?> by) {
        return "coalesce(" + by.column() + ", '" + NONE + "'::" + by.kind().type + ")";
    }

    /** A place in a list that is sorted otherwise is none in this one. */
    private Sql place(List<String> after, By<V> by) {
        try {
            if (after.size() != 3 || !after.get(0).equals(word(by))) {
                throw new IllegalArgumentException("another sorting");
            }
            UUID last = UUID.fromString(after.get(2));
            return after.get(1).equals(NONE)
                    ? Sql.of("('" + NONE + "'::" + by.kind().type + ", ?)", last)
                    : Sql.of("(?::" + by.kind().type + ", ?)", by.kind().read(after.get(1)), last);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }

    private String word(By<V> by) {
        return (falls ? FALLING : "") + by.word();
    }

    /** The page of what was found, with its place for the next one. */
    public Page<V> of(List<V> found, PageQuery page) {
        return Page.sorted(
                found,
                page,
                item -> by == null
                        ? new String[] {id.apply(item).toString()}
                        : new String[] {
                            word(by),
                            Objects.toString(by.value().of(item), NONE),
                            id.apply(item).toString()
                        });
    }
}
