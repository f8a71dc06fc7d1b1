package vn.thac.plan;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service whose fan-outs go only as far as the test takes them. */
public class NoWorkers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("thac.fan-out.workers", "0");
    }
}
