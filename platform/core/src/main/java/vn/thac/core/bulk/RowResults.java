package vn.thac.core.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Problem;

/** What became of each row, in the order of the request. */
public record RowResults(
        @Schema(description = "What became of each row, in the order of the request")
        List<Row> items) {

    private static final int MULTI_STATUS = 207;

    public RowResults {
        items = List.copyOf(items);
    }

    public RestResponse<RowResults> answer() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.OK, this)
                .status(MULTI_STATUS)
                .build();
    }

    /**
     * One row.
     *
     * @param id what the row is about; absent where none could be read
     * @param status as it would be for the row alone: 200, or that of the problem
     * @param state how it stands now; absent where the row was refused
     * @param version the number for the next step; absent where the row was refused
     * @param problem why the row was refused, each fault at its place in the call
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RowResult")
    public record Row(
            @Nullable UUID id,
            @Schema(examples = "200") int status,
            @Nullable @Schema(examples = "submitted") String state,
            @Nullable @Schema(examples = "4") Long version,
            @Nullable Problem problem) {}
}
