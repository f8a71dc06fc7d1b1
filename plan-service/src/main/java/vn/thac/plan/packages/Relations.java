package vn.thac.plan.packages;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.KnownUnit;

/**
 * Whether a plan orders or only requests: as a duty says, else by the tracks of issuer and addressee.
 * The Party orders all; the government orders its own line, media, schools, villages and staff; all else is requested.
 */
public final class Relations {

    public static final String ORDERED = "ordered";
    public static final String REQUESTED = "requested";
    private static final Set<String> UNDER_GOVERNMENT = Set.of("government", "media", "school", "village", "staff");

    private final Map<String, Addressee> addressees;
    private final String issuerTrack;
    private final Map<String, KnownUnit> units;
    private final Set<String> saidRequested = new HashSet<>();

    public Relations(PlanPackage plan, String issuerTrack, Map<String, KnownUnit> units) {
        this.addressees = plan.addresseesByKey();
        this.issuerTrack = issuerTrack;
        this.units = units;
        plan.duties().stream()
                .filter(duty -> REQUESTED.equals(duty.relation()) && duty.addressee() != null)
                .forEach(duty -> saidRequested.addAll(PlanPackage.leaves(duty.addressee(), addressees)));
    }

    /** The relation of a duty or task to one of its addressees. */
    public String to(String addressee, @Nullable String said) {
        return said != null ? said : byTrack(addressee);
    }

    /** Whether the plan as a whole only requests this addressee. */
    public boolean isRequested(String addressee) {
        return saidRequested.contains(addressee) || byTrack(addressee).equals(REQUESTED);
    }

    private String byTrack(String key) {
        String track = trackOf(addressees.get(key));
        if (track == null || issuerTrack.equals("party") || track.equals(issuerTrack)) {
            return ORDERED;
        }
        return issuerTrack.equals("government") && UNDER_GOVERNMENT.contains(track) ? ORDERED : REQUESTED;
    }

    /** An addressee's own track, else that of the unit it names; a class over several tracks has none. */
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
        KnownUnit unit = addressee.unit() == null ? null : units.get(addressee.unit());
        return unit == null ? null : unit.track();
    }
}
