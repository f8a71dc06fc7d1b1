package vn.thac.desk.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.testing.EventContract;

class SubscriptionContractTest {

    @Test
    void a_step_of_a_subscription_is_told_exactly_as_the_sample() {
        UnitId unit = UnitId.of("0192f1c4-7a11-7c3e-9b58-3f6d2a51c002");
        Subscription disabled = new Subscription(
                        SubscriptionId.fromString("0190c5a2-8f00-7000-8000-0000000000e1"),
                        4,
                        unit,
                        "ub-tam-duong",
                        new Terms(
                                "Cổng điều hành huyện",
                                URI.create("https://dieuhanh.example.vn/thac?key=not-told"),
                                List.of("report.*", "plan.issued.v1"),
                                UnitId.of("0192f1c4-7a11-7c3e-9b58-3f6d2a51c003"),
                                UUID.fromString("0190c5a2-8f00-7000-8000-000000000001")),
                        Secrets.first(),
                        State.ACTIVE,
                        null,
                        Instant.parse("2024-07-23T01:00:00Z"))
                .disable(DisabledFor.FAILING_TOO_LONG);

        EventContract.of("desk")
                .isWrittenAs(
                        SubscriptionRecorded.TYPE,
                        SubscriptionRecorded.of(
                                Step.DISABLED, disabled, new NamedUnit(unit, "ubnd:106", "UBND huyện Tam Đường")));
    }
}
