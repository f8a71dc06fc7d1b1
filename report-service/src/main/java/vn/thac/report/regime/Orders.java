package vn.thac.report.regime;

import java.util.Map;
import java.util.Set;

/** Which units an issuer may order to report, and which it can only request, by their tracks. */
public record Orders(Map<String, Set<String>> ordered) {

    /** The tracks that an issuer of this track orders; {@code *} means every track. */
    public Set<String> of(String issuerTrack) {
        return ordered.getOrDefault(issuerTrack, Set.of());
    }
}
