package vn.thac.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Tokens;

/** What tests get of the parts; here because a stack stands in this module already. */
class PartsResourceIT {

    @Test
    void a_service_test_is_told_where_its_own_parts_are_and_shares_them() {
        Map<String, String> told = configuration("report");
        assertEquals("report", told.get("quarkus.datasource.username"));
        assertTrue(told.get("quarkus.datasource.jdbc.url").endsWith("/report"));
        assertEquals(told.get("kafka.bootstrap.servers"), configuration("task").get("kafka.bootstrap.servers"));
        assertFalse(Tokens.of("bo-chinh-tri").isEmpty());
        assertFalse(Tokens.ofClient("national-gateway").isEmpty());
    }

    private static Map<String, String> configuration(String service) {
        PartsResource resource = new PartsResource();
        resource.init(Map.of("service", service));
        return resource.start();
    }
}
