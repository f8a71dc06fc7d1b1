package vn.thac.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set. */
@ConfigMapping(prefix = "thac.report")
public interface ReportSettings {

    RollUp rollUp();

    /** How the live totals are worked. */
    interface RollUp {

        @WithDefault("1")
        int workers();

        /** How long a worker rests between two sweeps while reports pour in. */
        @WithDefault("400ms")
        Duration rest();

        /** How long at most who reads totals waits for what was told before. */
        @WithDefault("1s")
        Duration readersWait();
    }
}
