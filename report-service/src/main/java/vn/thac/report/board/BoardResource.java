package vn.thac.report.board;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import vn.thac.core.csv.Csv;
import vn.thac.core.json.AnswerJson;
import vn.thac.core.problem.Refused;
import vn.thac.report.PlanId;
import vn.thac.report.ReportRefusal;
import vn.thac.report.period.Period;

/** Reports of a plan or a form in an area, at a glance. */
@Path("/v1/boards/reports")
@Tag(name = "Totals", description = "What the reports add up to, and where each figure comes from")
@Blocking
public class BoardResource {

    /** A board that was written before is said as it was written. */
    @Provider
    @Produces(MediaType.APPLICATION_JSON)
    public static class Writer implements ServerMessageBodyWriter<Board> {

        @Inject
        AnswerJson json;

        @Override
        public boolean isWriteable(
                Class<?> type, Type declared, Annotation @Nullable [] annotations, MediaType mediaType) {
            return type == Board.class;
        }

        @Override
        public boolean isWriteable(
                Class<?> type, Type declared, ResteasyReactiveResourceInfo operation, MediaType mediaType) {
            return type == Board.class;
        }

        @Override
        public void writeTo(
                Board board,
                Class<?> type,
                Type declared,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write(said(board));
        }

        @Override
        public void writeResponse(Board board, Type declared, ServerRequestContext context) throws IOException {
            context.serverResponse().end(said(board));
        }

        private byte[] said(Board board) throws IOException {
            Board.Written written = board.written();
            return written == null ? json.bytes(board) : written.json();
        }
    }

    @Inject
    ReadBoard readBoard;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "Who has reported, what it adds up to, and which targets are met",
            description =
                    "By plan (its regimes that you see, with what is owed under the plans that implement it, in the"
                            + " area of its issuer unless another is named) or by form (over all plans that use it)."
                            + " Without a period: the last one due. Targets are judged for the year of the period.")
    public Board board(
            @QueryParam("plan") @Parameter(description = "Id of a plan: its regimes") @Nullable PlanId plan,
            @QueryParam("form") @Parameter(description = "Code of a form", example = "TE-01") @Nullable String form,
            @QueryParam("period")
                    @Parameter(
                            description = "2024, 2024-H1, 2024-9M, 2024-Q3, 2024-07, 2024-2M1, 2024-4M1, 2025-W07,"
                                    + " 2025-W07-2W, 2025-2026, 2021-2025 or A1",
                            example = "2024")
                    @Nullable
                    String period,
            @QueryParam("area")
                    @Parameter(description = "A territory: an id, scheme:code or scheme:code@day", example = "dvhc:vn")
                    @Nullable
                    String area) {
        Period asked = period == null ? null : Period.require(period, "period");
        if (plan != null) {
            return readBoard.ofPlan(plan, asked, area);
        }
        if (form == null || area == null) {
            throw Refused.at(ReportRefusal.SCOPE_NEEDED, form == null ? "form" : "area", Map.of());
        }
        return readBoard.ofForm(form, asked, area);
    }
}
