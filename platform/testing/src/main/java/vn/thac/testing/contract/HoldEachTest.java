package vn.thac.testing.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts {@link HoldsToContract} into each {@code @QuarkusTest}: Quarkus finds this by {@code META-INF/services}. */
public final class HoldEachTest implements QuarkusTestBeforeClassCallback, QuarkusTestBeforeEachCallback {

    @Override
    public void beforeClass(Class<?> test) {
        hold();
    }

    /** Again, because what a test before did to RestAssured may have taken it out. */
    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        hold();
    }

    private static void hold() {
        boolean held = RestAssured.filters().stream().anyMatch(HoldsToContract.class::isInstance);
        if (!held && Files.exists(Path.of("contract", "openapi.yaml"))) {
            RestAssured.filters(new HoldsToContract(ApiContract.ofThisService()));
        }
    }
}
