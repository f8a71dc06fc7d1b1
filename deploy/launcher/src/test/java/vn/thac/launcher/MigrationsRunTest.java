package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void where_a_service_does_not_answer_it_is_not_known() {
        Map<String, Optional<JsonNode>> health = new LinkedHashMap<>();
        health.put("identity", Optional.of(json("{\"checks\":[]}")));
        assertEquals("Migrations: none, the data is as this build wants it.", MigrationsRun.line(health));

        health.put("plan-service", Optional.empty());
        health.put("task-service", Optional.empty());
        assertEquals("Migrations: not known of plan-service, task-service", MigrationsRun.line(health));

        health.put("identity", Optional.of(json("""
                {"checks":[{"name":"migrations","data":{"core.version":"2","core.ran":1}}]}""")));
        assertEquals(
                "Migrations: identity core to 2 · not known of plan-service, task-service", MigrationsRun.line(health));
    }

    private static String said(String health) {
        return MigrationsRun.of(json(health));
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
