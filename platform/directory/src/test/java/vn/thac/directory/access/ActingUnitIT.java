package vn.thac.directory.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.testing.Neighbours;
import vn.thac.testing.NewUnit;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Requests;

/** For whom somebody acts is said alike by id and by code. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class ActingUnitIT {

    private static final String HOLDER = "xa-binh-lu";

    @Inject
    Database database;

    @Inject
    com.fasterxml.jackson.databind.ObjectMapper json;

    private final String code = "acting-" + UnitId.next();
    private final String codeToCome = "to-come-" + UnitId.next();
    private final UnitId ended = UnitId.next();
    private final UnitId heir = UnitId.next();
    private final UnitId toCome = UnitId.next();

    @BeforeEach
    void a_unit_that_has_ended_and_who_came_after_it() {
        Neighbours identity = new Neighbours(database, json);
        identity.register(
                NewUnit.of(ended, "UBND xã Thèn Sin")
                        .living("2000-01-01", "2019-07-01")
                        .coded("ubnd", code)
                        .followedBy(heir, "whole"),
                NewUnit.of(heir, "UBND xã Sin Suối Hồ").living("2000-01-01", null),
                NewUnit.of(toCome, "UBND xã sẽ lập").living("2200-01-01", null).coded("ubnd", codeToCome));
        identity.settle();
    }

    @Test
    void a_unit_that_has_ended_is_refused_with_who_came_after_it_by_code_as_by_id() {
        for (String reference : List.of(ended.toString(), "ubnd:" + code, "ubnd:" + code + "@2018-01-01")) {
            refused(reference, 422, "unit-ended");
            assertEquals(
                    "The unit \"" + reference + "\" (UBND xã Thèn Sin) ended on 1 July 2019; its heirs:"
                            + " UBND xã Sin Suối Hồ. Write \"@yyyy-mm-dd\" after a code to mean the unit that had it"
                            + " on that day.",
                    detail(reference));
        }
    }

    @Test
    void one_that_is_not_there_yet_is_refused_as_such_by_code_as_by_id() {
        for (String reference : List.of(toCome.toString(), "ubnd:" + codeToCome)) {
            refused(reference, 422, "unit-not-yet");
        }
    }

    @Test
    void what_names_no_unit_of_any_day_is_unknown() {
        for (String reference : List.of(UnitId.next().toString(), "ubnd:nowhere", "nowhere")) {
            refused(reference, 400, "acting-unit-unknown");
        }
    }

    private static void refused(String reference, int status, String code) {
        var answer = made(reference).statusCode(status).extract();
        assertEquals(code, answer.path("code"), reference);
        assertEquals("Acting-Unit", answer.path("errors[0].pointer"), reference);
    }

    private static String detail(String reference) {
        return made(reference).extract().path("detail");
    }

    private static ValidatableResponse made(String reference) {
        return Requests.as(HOLDER)
                .header("Acting-Unit", reference)
                .header("Accept-Language", "en")
                .body(Map.of("name", "mine"))
                .post("/v1/things/of-unit")
                .then();
    }
}
