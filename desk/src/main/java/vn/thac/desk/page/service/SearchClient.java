package vn.thac.desk.page.service;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
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

/** plan-service: what plans say, found by its words and read entry by entry. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(ReaderClient.class)
@RegisterProvider(AnswerClient.class)
@Path("/v1")
public interface SearchClient {

    @GET
    @Path("/search")
    Page<Hit> search(
            @RestQuery String q,
            @RestQuery @Nullable String what,
            @RestQuery @Nullable String under,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String programme,
            @RestQuery @Nullable String cursor,
            @RestQuery int limit);

    /** All of them: there is no second page. */
    @GET
    @Path("/document-kinds")
    Page<DocumentKind> documentKinds();

    /** Forms of reports, each in its current version. */
    @GET
    @Path("/forms")
    Page<Form> forms(@RestQuery @Nullable String cursor, @RestQuery int limit);

    @GET
    @Path("/indicators")
    Page<Indicator> indicators(
            @RestQuery @Nullable String text, @RestQuery @Nullable String cursor, @RestQuery int limit);

    /** In all its versions, the current one first. */
    @GET
    @Path("/indicators/{code}")
    List<Indicator> indicator(@RestPath String code);

    @GET
    @Path("/plans/{id}/items")
    List<Item> items(@RestPath UUID id);

    @GET
    @Path("/plans/{id}/targets")
    List<Target> targets(@RestPath UUID id);

    @GET
    @Path("/plans/{id}/programmes")
    List<Mention> programmes(@RestPath UUID id);

    @GET
    @Path("/programmes/{id}")
    Programme programme(@RestPath UUID id);

    /** Plans that refer to a programme of the register. */
    @GET
    @Path("/programmes/{id}/mentions")
    Page<Mention> mentions(@RestPath UUID id, @RestQuery @Nullable String cursor, @RestQuery int limit);

    /** Something that was found; {@code met} are the words of its text that were looked for. */
    record Hit(String what, String how, @Nullable String key, String text, List<String> met, PlanOfHit plan) {

        public Hit {
            met = List.copyOf(Objects.requireNonNullElse(met, List.of()));
        }
    }

    record PlanOfHit(
            UUID id,
            String state,
            @Nullable String number,
            @Nullable LocalDate date,
            String title,
            @Nullable String issuerName) {}

    record Form(String code, @Nullable String title) {}

    record DocumentKind(String code, String nameVi, String nameEn) {}

    /** What is measured, and how an area's figure comes from those below it. */
    record Indicator(
            String code,
            int version,
            String name,
            @Nullable String unit,
            String direction,
            String rule,
            @Nullable Integer per,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String population,
            @Nullable String overTime,
            @Nullable String missing) {}

    /** A duty, a task, or a group that is one piece of work. */
    record Item(
            String key,
            String kind,
            String text,
            @Nullable LocalDate due,
            @Nullable String recurrence,
            @Nullable String waitsFor,
            @Nullable String produces,
            @Nullable String through,
            @Nullable String partOf,
            List<Linked> links) {

        public Item {
            links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
        }
    }

    record Linked(String key, String kind, String text) {}

    /** A target in a sentence, and who answers for it. */
    record Target(
            String key,
            @Nullable String name,
            String text,
            @Nullable String indicator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Integer year,
            @Nullable String population,
            @Nullable String programme,
            @Nullable Owner owner) {

        public record Owner(@Nullable String name) {}
    }

    /** A programme as a plan calls it, and which of the register that is. */
    record Mention(
            UUID plan,
            @Nullable String number,
            String title,
            @Nullable String issuerName,
            String key,
            String name,
            String state,
            @Nullable ProgrammeName programme,
            List<ProgrammeName> candidates,
            List<String> entries) {

        public Mention {
            candidates = List.copyOf(Objects.requireNonNullElse(candidates, List.of()));
            entries = List.copyOf(Objects.requireNonNullElse(entries, List.of()));
        }
    }

    record ProgrammeName(UUID id, String name) {}

    /** An entry of the register of programmes. */
    record Programme(
            UUID id,
            String name,
            List<String> aliases,
            @Nullable String leaderName,
            @Nullable Years period,
            @Nullable ProgrammeName national,
            List<ProgrammeName> local,
            @Nullable String note) {

        public Programme {
            aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
            local = List.copyOf(Objects.requireNonNullElse(local, List.of()));
        }
    }

    record Years(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer orientation,
            @Nullable Integer vision) {}
}
