package vn.thac.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What an operator may set. */
@ConfigMapping(prefix = "thac.report")
public interface ReportSettings {

    /** By track of an issuer, the tracks it orders; the rest it requests. */
    Map<String, Set<String>> orders();

    RollUp rollUp();

    /** How the live totals are worked. */
    interface RollUp {

        @WithDefault("1")
        int workers();

        /** How long a worker rests between two sweeps while reports pour in. */
        @WithDefault("400ms")
        Duration rest();
    }
}
