package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thac.core.request.Page;

/** plan-service: directives, and how they fall. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface PlanClient {

    @GET
    @Path("/plans")
    Page<PlanLine> plans(@RestQuery @Nullable String state, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/plans/{id}")
    PlanView plan(@RestPath UUID id);

    /** How far a plan in force, or one that was, has reached its addressees. */
    @GET
    @Path("/plans/{id}/fan-out")
    FanOut fanOut(@RestPath UUID id);

    @GET
    @Path("/boards/cascade")
    Cascade cascade(@RestQuery UUID plan);

    @GET
    @Path("/boards/cascade/units")
    Page<Addressee> addressees(
            @RestQuery UUID plan,
            @RestQuery @Nullable String level,
            @RestQuery @Nullable String track,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    record PlanLine(
            UUID id,
            String state,
            @Nullable String issuerName,
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            String title) {}

    record PlanView(
            UUID id,
            String state,
            @Nullable String issuerName,
            String kind,
            @Nullable String number,
            @Nullable LocalDate date,
            String title) {

        /** Whether anybody was asked by it yet. */
        public boolean wasIssued() {
            return !"draft".equals(state) && !"submitted".equals(state);
        }
    }

    record FanOut(boolean done) {}

    /** Who below a plan has been asked and has answered. */
    record Cascade(LocalDate asOf, List<Tier> tiers, Tier total) {

        public Cascade {
            tiers = List.copyOf(tiers);
        }
    }

    /** Mandates of the units of one level and track; {@code late} are among {@code open}. */
    record Tier(
            @Nullable String level,
            @Nullable String track,
            int units,
            int mandates,
            int fulfilled,
            int fulfilledLate,
            int open,
            int late,
            int noneSet,
            int excused,
            int recalled,
            int fallingShort) {}

    /** A mandate behind a number of the board, and its answer. */
    record Addressee(
            UUID mandate,
            String unit,
            @Nullable String unitName,
            @Nullable String ownerName,
            String level,
            String track,
            String asks,
            @Nullable LocalDate due,
            String state,
            @Nullable String planNumber,
            @Nullable UUID answer,
            @Nullable String answerNumber) {}
}
