package vn.thac.plan.packages;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.unit.KnownUnit;

/**
 * Whether a plan orders or only requests: as a duty says, else by the tracks of issuer and party.
 * The Party orders all; the government orders its own line, media, schools, villages and staff; all else is requested.
 */
public final class Relations {

    public static final String ORDERED = "ordered";
    public static final String REQUESTED = "requested";
    private static final Set<String> UNDER_GOVERNMENT = Set.of("government", "media", "school", "village", "staff");

    private final Map<String, Party> parties;
    private final String issuerTrack;
    private final Map<String, KnownUnit> units;
    private final Set<String> saidRequested = new HashSet<>();

    public Relations(PlanPackage plan, String issuerTrack, Map<String, KnownUnit> units) {
        this.parties = plan.partiesByKey();
        this.issuerTrack = issuerTrack;
        this.units = units;
        plan.duties().stream()
                .filter(duty -> REQUESTED.equals(duty.relation()) && duty.party() != null)
                .forEach(duty -> saidRequested.addAll(PlanPackage.leaves(duty.party(), parties)));
    }

    /** The relation of a duty or task to one of its parties. */
    public String to(String party, @Nullable String said) {
        return said != null ? said : byTrack(party);
    }

    /** Whether the plan as a whole only requests this party. */
    public boolean isRequested(String party) {
        return saidRequested.contains(party) || byTrack(party).equals(REQUESTED);
    }

    private String byTrack(String key) {
        String track = trackOf(parties.get(key));
        if (track == null || issuerTrack.equals("party") || track.equals(issuerTrack)) {
            return ORDERED;
        }
        return issuerTrack.equals("government") && UNDER_GOVERNMENT.contains(track) ? ORDERED : REQUESTED;
    }

    /** A party's own track, else that of the unit it names; a class over several tracks has none. */
    private @Nullable String trackOf(@Nullable Party party) {
        if (party == null) {
            return null;
        }
        if (party.track() != null) {
            return party.track();
        }
        if (party.selector() != null && party.selector().track() != null) {
            return party.selector().track();
        }
        KnownUnit unit = party.unit() == null ? null : units.get(party.unit());
        return unit == null ? null : unit.track();
    }
}
