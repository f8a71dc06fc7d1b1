package vn.thac.plan.content;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.directory.command.Relations;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.packages.PlanPackage;

/**
 * Whether a plan orders or only requests its addressees: as a line says, else by the tracks of issuer and addressee,
 * and never more than how it stands to the issuer allows.
 */
public final class PlanRelations {

    private final Map<String, Addressee> addressees;
    private final String issuerTrack;
    private final Map<String, KnownUnit> units;
    private final Set<String> onlyRequested;
    private final Set<String> saidRequested = new HashSet<>();

    /** {@code onlyRequested}: addressees that stand beside the issuer and can only be requested. */
    public PlanRelations(
            PlanPackage plan, String issuerTrack, Map<String, KnownUnit> units, Set<String> onlyRequested) {
        this.addressees = plan.addresseesByKey();
        this.issuerTrack = issuerTrack;
        this.units = units;
        this.onlyRequested = onlyRequested;
        plan.duties().stream()
                .filter(duty -> duty.relation() == Relation.REQUESTED && duty.addressee() != null)
                .forEach(duty -> saidRequested.addAll(PlanPackage.leaves(duty.addressee(), addressees)));
    }

    /** The relation of a duty, task or mandate to one of its addressees. */
    public Relation to(String addressee, @Nullable Relation said) {
        return onlyRequested.contains(addressee)
                ? Relation.REQUESTED
                : Relations.of(issuerTrack, trackOf(addressees.get(addressee)), said);
    }

    /** The relation of the plan as a whole to an addressee: requested where one of its duties says so. */
    public Relation asAWhole(String addressee) {
        return to(addressee, saidRequested.contains(addressee) ? Relation.REQUESTED : null);
    }

    /** An addressee's own track, else that of its rule, else the one that all units it names have in common. */
    private @Nullable String trackOf(@Nullable Addressee addressee) {
        if (addressee == null) {
            return null;
        }
        if (addressee.track() != null) {
            return addressee.track();
        }
        if (addressee.selector() != null && addressee.selector().track() != null) {
            return addressee.selector().track();
        }
        Set<String> tracks = new HashSet<>();
        addressee.named().stream().map(units::get).filter(Objects::nonNull).forEach(unit -> tracks.add(unit.track()));
        return tracks.size() == 1 ? tracks.iterator().next() : null;
    }
}
