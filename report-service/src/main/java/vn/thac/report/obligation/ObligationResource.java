package vn.thac.report.obligation;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.csv.Csv;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.ETags;

/** What units owe. */
@Path("/v1/obligations")
@Tag(name = "Obligations and reports", description = "What a unit owes, and what it sent")
@Blocking
public class ObligationResource {

    @Inject
    ObligationListStore list;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    @Operation(
            summary = "What is owed, by unit, regime, plan, period, state, receiver or consolidator",
            description = "Only what you may see: of units where you have a post or below, and all under a regime whose"
                    + " issuer, receivers or consolidators are such units.")
    public Page<ObligationView> list(@Valid @BeanParam ObligationQuery query, @Valid @BeanParam PageQuery page) {
        return list.page(query, page);
    }

    /** What a step leaves of an obligation, with its version as the tag of the next step. */
    public static RestResponse<ObligationView> answer(Obligation owed, LocalDate today) {
        return RestResponse.ResponseBuilder.ok(ObligationView.of(owed, today))
                .tag(ETags.tag(owed.version()))
                .build();
    }
}
