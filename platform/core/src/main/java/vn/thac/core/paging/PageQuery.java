package vn.thac.core.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.validation.Form;

/** Which page of a list is asked for. */
public class PageQuery {

    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "Items a page, at most 500")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before")
    @Nullable
    String cursor;

    @QueryParam("total")
    @DefaultValue("false")
    @Parameter(description = "Whether to count all items")
    boolean total;

    public static PageQuery of(int limit, @Nullable String cursor) {
        PageQuery query = new PageQuery();
        query.limit = limit;
        query.cursor = cursor;
        return query;
    }

    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Refused.at(CoreRefusal.MALFORMED_PARAMETER, "limit", Form.RANGE.why(Map.of("min", 1, "max", MOST)));
        }
        return limit;
    }

    public boolean wantsTotal() {
        return total;
    }

    /** The sort key of the last item of the page before; empty on the first page. */
    public List<String> after() {
        return cursor == null || cursor.isBlank() ? List.of() : Cursor.decode(cursor);
    }

    /** The same where the sort key is an id. */
    public @Nullable UUID afterId() {
        List<String> after = after();
        try {
            return after.isEmpty() ? null : UUID.fromString(after.get(0));
        } catch (IllegalArgumentException e) {
            throw Refused.at(CoreRefusal.CURSOR_BAD, "cursor", Map.of());
        }
    }
}
