package vn.thac.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** For tests that count {@link Statements}: every statement goes with its text, whoever sent it before. */
public final class EachSpelledOut implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold", "0");
    }
}
