package vn.thac.desk.page.service;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
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

/** identity: who there is, on any day. */
@RegisterRestClient(configKey = "identity")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface UnitClient {

    @GET
    @Path("/units/search")
    Page<UnitHit> search(@RestQuery String q, @RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/units")
    Page<UnitLine> units(
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String level,
            @RestQuery @Nullable String track,
            @RestQuery @Nullable String under,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit,
            @RestQuery boolean total);

    @GET
    @Path("/units/{ref}")
    Unit unit(@RestPath String ref);

    /** All above it, the nearest first, in each tree. */
    @GET
    @Path("/units/{ref}/parents")
    List<Above> parents(@RestPath String ref);

    @GET
    @Path("/units/{ref}/children")
    Page<UnitLine> children(
            @RestPath String ref, @RestQuery @Nullable String cursor, @RestQuery int limit, @RestQuery boolean total);

    @GET
    @Path("/units/{ref}/successors")
    Page<Succession> successors(@RestPath String ref);

    @GET
    @Path("/units/{ref}/predecessors")
    Page<Succession> predecessors(@RestPath String ref);

    /** Takes in a list of territories, or only tries. */
    @POST
    @Path("/units/import")
    @Consumes("text/csv")
    Imported importUnits(
            @RestQuery @Nullable String bodies, @RestQuery @Nullable String on, @RestQuery boolean dryRun, byte[] list);

    /** A unit that was found by its name, and where it lies. */
    record UnitHit(
            UUID id,
            String name,
            String how,
            @Nullable FormerName former,
            String level,
            List<String> codes,
            @Nullable LocalDate ends,
            List<UnitName> within,
            List<HeirName> heirs) {

        public UnitHit {
            codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
            within = List.copyOf(Objects.requireNonNullElse(within, List.of()));
            heirs = List.copyOf(Objects.requireNonNullElse(heirs, List.of()));
        }
    }

    record FormerName(String name, @Nullable LocalDate to) {}

    record UnitName(UUID id, String name) {}

    record HeirName(UUID unit, String name) {}

    record UnitLine(
            UUID id,
            String name,
            String track,
            String kind,
            String level,
            List<String> codes,
            @Nullable LocalDate ends) {

        public UnitLine {
            codes = List.copyOf(Objects.requireNonNullElse(codes, List.of()));
        }
    }

    /** A unit with all that it ever was. */
    record Unit(
            UUID id,
            String name,
            String track,
            String kind,
            String level,
            @Nullable UUID area,
            LocalDate begins,
            @Nullable LocalDate ends,
            List<Called> names,
            List<Code> codes,
            @Nullable String withdrawn) {

        public Unit {
            names = List.copyOf(names);
            codes = List.copyOf(codes);
        }
    }

    record Called(String name, LocalDate from, @Nullable LocalDate to) {}

    record Code(
            String scheme,
            String code,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Above(String tree, int steps, UnitLine unit) {}

    /** Who carried on, or was carried on: without the other one nobody did. */
    record Succession(
            @Nullable UnitName unit,
            String part,
            @Nullable String function,
            boolean continues,
            LocalDate takesEffect,
            @Nullable String instrument) {}

    /** What taking in a list changed, or would. */
    record Imported(
            boolean dryRun,
            LocalDate on,
            int rows,
            Fates territories,
            Fates bodies,
            int events,
            List<Changed> changes,
            Absent absent) {

        public Imported {
            changes = List.copyOf(changes);
        }
    }

    record Fates(int registered, int renamed, int moved, int otherwise, int unchanged) {}

    /** Line 0 is the country itself. */
    record Changed(
            int line, String ref, String change, @Nullable String was, String now) {}

    record Absent(int count, List<String> first) {

        public Absent {
            first = List.copyOf(first);
        }
    }
}
