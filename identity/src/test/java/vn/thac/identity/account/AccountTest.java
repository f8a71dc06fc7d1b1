package vn.thac.identity.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.Change;

class AccountTest {

    private static final Path SAMPLE = Path.of(
            System.getProperty("thac.root"), "identity", "contract", "events", "account.recorded.v1.sample.json");

    private static Account gateway() {
        return new Account(
                UUID.fromString("01931b5a-7c40-7000-8000-00000000b001"),
                AccountKind.SYSTEM,
                "service-account-lai-chau-gateway",
                "Hệ thống của tỉnh Lai Châu",
                null,
                true,
                true,
                1);
    }

    @Test
    void a_disabled_system_is_told_exactly_as_the_sample_among_the_events_of_posts() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Change told = AccountRecorded.of(gateway().enabled(false));

        assertEquals(json.readTree(Files.readString(SAMPLE)), json.readTree(json.writeValueAsString(told.payload())));
        assertEquals("account.recorded.v1 post 2", told.type() + " " + told.topic() + " " + told.sequence());
    }

    @Test
    void a_system_is_named_by_its_account_and_a_person_by_what_they_log_in_with() {
        assertEquals("lai-chau-gateway", gateway().login());
        assertEquals(
                "service-account-x",
                Account.wanted(AccountKind.SYSTEM, "x", "X", null).actor());
        assertEquals(
                "hoa", Account.wanted(AccountKind.PERSON, "hoa", "Hoa", null).login());
        assertEquals(AccountKind.SYSTEM, Account.kindOf("service-account-x"));
        assertEquals(AccountKind.PERSON, Account.kindOf("hoa"));
    }
}
