package vn.thac.plan.inheritance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Asked;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Holder;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.target.Target;

/**
 * A plan that others draft from, as it stands in one version.
 *
 * @param on the day on which it speaks of units
 * @param items its duties and tasks as they are followed, by key
 * @param units what its references to units mean
 */
public record Source(
        PlanId id,
        String kind,
        String kindName,
        @Nullable String number,
        String issuer,
        UUID issuerUnit,
        @Nullable DocumentDate date,
        String title,
        LocalDate on,
        PlanPackage plan,
        Map<String, Item> items,
        List<Asked> mandates,
        Map<String, UnitId> units) {

    /** The duty or task of a key that its text has. */
    public Item item(String key) {
        return Objects.requireNonNull(items.get(key), key);
    }

    static Map<String, Item> byKey(Content content) {
        Map<String, Item> byKey = new HashMap<>();
        content.taskByTask().forEach(item -> byKey.put(item.key(), item));
        return byKey;
    }

    /** How a text speaks of it: "Chỉ thị 28-CT/TW của Bộ Chính trị". */
    public String spoken() {
        return kindName + (number == null ? "" : " " + number) + " của " + issuer;
    }

    Optional<Programme> programme(@Nullable String key) {
        return plan.programmes().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /**
     * A mandate of the plan, with the addressees through which it reaches the unit that drafts.
     *
     * @param shares what of a target falls on the unit, by the target's key, where it was spread
     */
    public record Asking(Source source, Asks asks, Set<String> addressees, Map<String, BigDecimal> shares) {

        /** One of which no target was spread. */
        public Asking(Source source, Asks asks, Set<String> addressees) {
            this(source, asks, addressees, Map.of());
        }

        /** The target as the unit has to reach it. */
        public Target its(Target target) {
            BigDecimal share = shares.get(target.key());
            return share == null ? target : target.sharedOut(share);
        }

        /** Whether one of these stands for the unit, itself or through its parts. */
        public boolean reaches(Collection<String> keys) {
            var byKey = source.plan().addresseesByKey();
            return keys.stream()
                    .flatMap(key -> PlanPackage.leaves(key, byKey).stream())
                    .anyMatch(addressees::contains);
        }

        /** Whether an item is the unit's: it has a part in it, or it comes to it by being passed on. */
        public boolean binds(Item item) {
            return part(item).isPresent() || reaches(item.passesTo());
        }

        /** The part that the unit has in an item; none where it comes to the unit only by being passed on. */
        Optional<Holder> part(Item item) {
            return item.holders().stream()
                    .filter(holder -> addressees.contains(holder.addressee()))
                    .findFirst();
        }

        /** Whether the draft itself is what the duty wants: its making is no task of the plan below. */
        public boolean isAnsweredByTheDraft(Item duty) {
            return answered().contains(duty.key())
                    || (asks.product() != null && asks.product().equals(duty.produces()));
        }

        private Set<String> answered() {
            Set<String> duties = new HashSet<>();
            source.mandates().stream()
                    .filter(line -> line.asks() == asks && addressees.contains(line.addressee()))
                    .map(Asked::duty)
                    .filter(Objects::nonNull)
                    .forEach(duties::add);
            return duties;
        }
    }
}
