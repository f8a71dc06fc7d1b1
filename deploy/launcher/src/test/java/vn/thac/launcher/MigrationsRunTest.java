package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.thac.client.Json;

class MigrationsRunTest {

    @Test
    void a_service_says_only_what_ran_at_this_start() {
        assertEquals("core to 2, service to 5", said("""
                {"status":"UP","checks":[{"name":"other"},{"name":"migrations","status":"UP","data":{
                  "core.version":"2","core.ran":1,"directory.version":"1","directory.ran":0,
                  "service.version":"5","service.ran":3}}]}"""));
    }

    @Test
    void one_that_ran_none_and_one_that_knows_of_none_say_nothing() {
        assertEquals(
                "", said("{\"checks\":[{\"name\":\"migrations\",\"data\":{\"core.version\":\"2\",\"core.ran\":0}}]}"));
        assertEquals("", said("{\"checks\":[]}"));
    }

    private static String said(String health) {
        return MigrationsRun.of(Json.read(health.getBytes(StandardCharsets.UTF_8)));
    }
}
