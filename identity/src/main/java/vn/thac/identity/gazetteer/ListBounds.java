package vn.thac.identity.gazetteer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many territories a list may make others (of another name, kind or place) before it is taken for a reorganisation.
 * An ordinary year renames some tens in the whole country; the reform of 2025 changed 9,000.
 */
@ConfigMapping(prefix = "thac.gazetteer.made-others")
interface ListBounds {

    /** So many are always allowed, however short the list. */
    @WithDefault("20")
    int least();

    /** So many of each hundred that the list names and the register knows. */
    @WithDefault("10")
    int percent();

    /** Never more. */
    @WithDefault("200")
    int most();

    default int mostMadeOthers(int known) {
        return Math.min(most(), Math.max(least(), known * percent() / 100));
    }
}
