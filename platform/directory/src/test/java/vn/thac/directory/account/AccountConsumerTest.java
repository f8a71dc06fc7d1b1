package vn.thac.directory.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccountConsumerTest {

    private static final Path SAMPLE = Path.of(
            System.getProperty("thac.root"), "identity", "contract", "events", "account.recorded.v1.sample.json");

    @Test
    void the_sample_of_identity_says_who_may_no_longer_log_in() throws Exception {
        var told = new ObjectMapper()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(Files.readString(SAMPLE), AccountConsumer.AccountPayload.class);

        assertEquals("service-account-lai-chau-gateway", told.actor());
        assertFalse(told.enabled());
    }
}
