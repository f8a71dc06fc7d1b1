package vn.thac.plan.edition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.indicator.settling.PinDefinitions.Pinned;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

/** A text in YAML as an edition says it; a reference means a unit of its own. */
final class Text {

    static final String HEAD =
            "document: {kind: plan, number: 7/KH-UBND, issuer: 'ubnd:91', title: Kế hoạch, date: {value: 2024-07-23}}\n";

    private Text() {}

    static PlanIssued says(String yaml) {
        PlanPackage text = PackageReader.typed(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true));
        Map<String, UnitId> units = new HashMap<>();
        text.addressees().forEach(addressee -> {
            addressee.named().forEach(reference -> units.put(reference, unit(reference)));
            if (addressee.selector() != null) {
                addressee.selector().references().forEach(reference -> units.put(reference, unit(reference)));
            }
        });
        Edition edition = new Edition(
                text,
                new Content(text, new PlanRelations(text, "government", Map.of(), Set.of())),
                units,
                LocalDate.of(2024, 7, 23),
                List.of());
        Plan.Issued plan = new Plan.Issued(
                new PlanId(new UUID(0, 11)),
                new Issuer(unit("ubnd:91"), "province", "government"),
                2,
                1,
                PlanHead.of(text.document()),
                Set.of(),
                Instant.EPOCH,
                LocalDate.of(2024, 7, 23));
        return new WriteIssued(edition)
                .event(plan, new NamedUnit(unit("ubnd:91"), "ubnd:91", "UBND"), new Pinned(List.of(), List.of()));
    }

    private static UnitId unit(String reference) {
        return new UnitId(UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)));
    }
}
