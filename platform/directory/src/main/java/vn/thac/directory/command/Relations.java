package vn.thac.directory.command;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ordered or requested: as the text says, else by the tracks of issuer and addressee. A track orders its own line; the
 * Party orders all; the government also media, schools, villages and post-holders. All else it can only request.
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

    private static boolean orders(String issuer, String addressee) {
        Set<String> ordered = ORDERS.getOrDefault(issuer, Set.of());
        return issuer.equals(addressee) || ordered.contains(EVERY_TRACK) || ordered.contains(addressee);
    }
}
