package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.asking.AnswerClient;
import vn.thac.desk.page.asking.ReaderClient;

/** plan-service: the words of documents and programmes, each with what names it. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface TermClient {

    @GET
    @Path("/document-kinds")
    Page<Kind> kinds();

    @GET
    @Path("/urgencies")
    Page<Term> urgencies();

    @GET
    @Path("/secrecy-levels")
    Page<Term> secrecyLevels();

    @GET
    @Path("/signing-authorities")
    Page<Term> signingAuthorities();

    @GET
    @Path("/budget-steps")
    Page<Term> budgetSteps();

    @GET
    @Path("/issuer-symbols")
    Page<Symbol> issuerSymbols();

    @GET
    @Path("/programme-kinds")
    Page<ProgrammeKind> programmeKinds();

    @GET
    @Path("/congress-terms")
    Page<CongressTerm> congressTerms(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/congress-terms/{id}")
    CongressTerm term(@RestPath UUID id);

    @POST
    @Path("/congress-terms")
    void addTerm(Map<String, Object> said);

    @PUT
    @Path("/congress-terms/{id}")
    void correctTerm(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> said);

    @POST
    @Path("/congress-terms/{id}/withdraw")
    void withdrawTerm(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Map<String, Object> said);

    record Kind(
            String code,
            String nameVi,
            String nameEn,
            @Nullable String abbreviation,
            @Nullable String partyAbbreviation,
            String source,
            @Nullable String doubt) {}

    record Term(
            String code,
            String nameVi,
            String nameEn,
            String mark,
            @Nullable String partyMark,
            String source,
            @Nullable String doubt) {}

    record Symbol(
            String symbol,
            String track,
            List<String> levels,
            List<String> called,
            String source,
            @Nullable String doubt) {

        public Symbol {
            levels = List.copyOf(Objects.requireNonNullElse(levels, List.of()));
            called = List.copyOf(Objects.requireNonNullElse(called, List.of()));
        }
    }

    record ProgrammeKind(String code, String name, String nameEn, String source) {}

    record CongressTerm(
            UUID id,
            long version,
            UUID unit,
            @Nullable String unitName,
            int number,
            LocalDate from,
            @Nullable LocalDate to) {}
}
