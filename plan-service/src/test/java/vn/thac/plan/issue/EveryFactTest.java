package vn.thac.plan.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.edition.PlanIssued;
import vn.thac.plan.edition.WriteIssued;
import vn.thac.plan.indicator.settling.PinDefinitions.Pinned;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

/** What a plan says of its document, targets, tasks, duties, addressees, mandates, programmes, budget steps and reports, its event says too. */
class EveryFactTest {

    private static final Map<String, UnitId> UNITS =
            Map.of("ubnd:91", unit(1), "thac:so", unit(2), "thac:so-2", unit(3), "thac:tru", unit(4));

    /** What stays in the package: remarks for readers, what a phrase is made of, and where units stand by their ids. */
    private static final Pattern STAYS = Pattern.compile(
            "/(taskGroups|addressees|duties|conditions|mandates|programmes|budget)/.*note"
                    + "|/budget/(section|sources|amount|procedure|land|priorityGroups)(/.*)?|.*/(assignmentLevel|asOne)|/addressees/.*/role"
                    + "|/addressees/[0-9]+/(parts|level|track|unit|units|sample)(/.*)?|/addressees/.*/selector/(under|except/0)"
                    + "|/reporting/.*/(sample|origins)(/.*)?|/document/(source|doubts|aliases|issuer|date|recipients/[0-9]+/note)(/.*)?");

    private static final List<String> FOLLOWED = List.of(
            "document",
            "targets",
            "taskGroups",
            "addressees",
            "duties",
            "conditions",
            "mandates",
            "programmes",
            "budget",
            "reporting");

    @Test
    void every_fact_that_is_followed_stands_in_the_event() {
        Set<String> told = new TreeSet<>();
        leaves(event(), "", (place, value) -> told.add(value));
        Set<String> lost = new TreeSet<>();
        FOLLOWED.forEach(section -> leaves(FullPlan.tree().path(section), "/" + section, (place, value) -> {
            if (!told.contains(value) && !STAYS.matcher(place).matches()) {
                lost.add(place + " " + value);
            }
        }));
        assertEquals(Set.of(), lost);
    }

    @Test
    void units_stand_in_the_event_by_their_ids_whatever_their_codes_come_to_mean() {
        JsonNode addressees = event().path("addressees");
        JsonNode selector = addressees.at("/1/selector");
        assertEquals(unit(1).toString(), selector.path("under").asText());
        assertEquals(unit(4).toString(), selector.at("/except/0").asText());
        assertEquals(unit(2).toString(), addressees.at("/0/units/0").asText());
        assertEquals(unit(3).toString(), addressees.at("/0/units/1").asText());
    }

    @Test
    void no_field_goes_out_that_the_contract_does_not_name() throws IOException {
        Path schema = Path.of(System.getProperty("thac.root", ".."), "plan-service/contract/events");
        Set<String> unnamed = new TreeSet<>();
        unnamed(
                Contract.json().readTree(Files.readString(schema.resolve("plan.issued.v1.schema.json"))),
                event(),
                "",
                unnamed);
        assertEquals(Set.of(), unnamed);
    }

    private static JsonNode event() {
        PlanPackage plan = FullPlan.read();
        DocumentDate date = DocumentDate.ofDay(LocalDate.of(2024, 7, 23));
        Plan.Draft draft = Plan.Draft.first(
                new Issuer(unit(1), "province", "government"), PlanHead.of(plan.document()), List.of());
        Issuing issuing = new Issuing(
                draft,
                draft.head(),
                date,
                date.value(),
                Instant.EPOCH,
                plan,
                UNITS,
                Map.of(),
                Set.of(),
                new Content(plan, new PlanRelations(plan, "government", Map.of(), Set.of())),
                List.of());
        PlanIssued event = new WriteIssued(issuing.edition())
                .event(
                        issuing.issued(Set.of(PlanId.next())),
                        new NamedUnit(unit(1), "ubnd:91", "UBND tỉnh"),
                        new Pinned(List.of(), List.of()));
        return Contract.json().valueToTree(event);
    }

    private static UnitId unit(int n) {
        return new UnitId(UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n)));
    }

    private interface Leaf {
        void at(String place, String value);
    }

    private static void leaves(JsonNode node, String place, Leaf leaf) {
        if (node.isObject()) {
            node.properties().forEach(field -> leaves(field.getValue(), place + "/" + field.getKey(), leaf));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), place + "/" + i, leaf);
            }
        } else if (!node.isNull()) {
            leaf.at(place, node.asText());
        }
    }

    private static void unnamed(JsonNode schema, JsonNode value, String place, Set<String> unnamed) {
        if (value.isArray()) {
            value.forEach(entry -> unnamed(schema.path("items"), entry, place + "/*", unnamed));
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                JsonNode named = schema.path("properties").path(field.getKey());
                if (named.isMissingNode()) {
                    unnamed.add(place + "/" + field.getKey());
                }
                unnamed(named, field.getValue(), place + "/" + field.getKey(), unnamed);
            });
        }
    }
}
