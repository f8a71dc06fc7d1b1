package vn.thac.directory.command;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask whom, and how: ordered or requested as the text says, else by the tracks of issuer and addressee. A track
 * orders its own line; the Party orders all; the government also media, schools, villages and post-holders. All else it
 * can only request. Those below may be ordered, those beside requested; who stands above or elsewhere is asked nothing.
 */
public final class Relations {

    private static final String EVERY_TRACK = "*";

    /** Which tracks a track orders besides its own. Data of practice, not of law. */
    private static final Map<String, Set<String>> ORDERS =
            Map.of("party", Set.of(EVERY_TRACK), "government", Set.of("media", "school", "village", "staff"));

    private Relations() {}

    /**
     * @param addresseeTrack null for a class over several tracks, which only an order without a named addressee is: it
     *     is ordered
     * @param said what the text says of this addressee; null where it says nothing
     */
    public static Relation of(String issuerTrack, @Nullable String addresseeTrack, @Nullable Relation said) {
        if (said != null) {
            return said;
        }
        return addresseeTrack == null || orders(issuerTrack, addresseeTrack) ? Relation.ORDERED : Relation.REQUESTED;
    }

    /**
     * The strongest that may be said to a unit; empty where nothing may be asked of it. Beside it a track orders only those
     * of other tracks that it orders everywhere, never its sisters.
     */
    public static Optional<Relation> strongest(Position position, String issuerTrack, String unitTrack) {
        return switch (position) {
            case ITSELF, BELOW -> Optional.of(Relation.ORDERED);
            case BESIDE ->
                Optional.of(
                        ORDERS.getOrDefault(issuerTrack, Set.of()).contains(unitTrack)
                                ? Relation.ORDERED
                                : Relation.REQUESTED);
            case ABOVE, ELSEWHERE -> Optional.empty();
        };
    }

    /** What is said to one unit where nothing is said of how: as its track is asked, and never more than it may be. */
    public static Optional<Relation> usual(Position position, String issuerTrack, String unitTrack) {
        return strongest(position, issuerTrack, unitTrack)
                .map(strongest -> position == Position.ITSELF || strongest == Relation.REQUESTED
                        ? strongest
                        : of(issuerTrack, unitTrack, null));
    }

    /** Whether a unit may be sent the reports that a plan brings: a report is no duty, so it may stand above. */
    public static boolean mayReceive(Position position) {
        return position != Position.ELSEWHERE;
    }

    private static boolean orders(String issuer, String addressee) {
        Set<String> ordered = ORDERS.getOrDefault(issuer, Set.of());
        return issuer.equals(addressee) || ordered.contains(EVERY_TRACK) || ordered.contains(addressee);
    }
}
