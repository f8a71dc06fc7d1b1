package vn.thac.core.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; absent on the last
 * @param total how many there are in all, only where asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(description = "What is on this page; `next` leads to what comes behind it")
        List<T> items,

        @Nullable String next,
        @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** From {@code limit + 1} items found: the one too many only tells that there is a next page. */
    public static <T> Page<T> of(List<T> found, PageQuery query, Function<T, String> sortKey) {
        return sorted(found, query, item -> new String[] {sortKey.apply(item)});
    }

    /** The same of a list that is sorted by a key of several parts. */
    public static <T> Page<T> sorted(List<T> found, PageQuery query, Function<T, String[]> sortKey) {
        if (found.size() <= query.limit()) {
            return new Page<>(found, null, null);
        }
        List<T> items = found.subList(0, query.limit());
        return new Page<>(items, Cursor.encode(sortKey.apply(items.get(items.size() - 1))), null);
    }

    public Page<T> withTotal(long count) {
        return new Page<>(items, next, count);
    }
}
