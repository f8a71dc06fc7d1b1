package vn.thac.identity.gazetteer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.identity.Api;
import vn.thac.identity.Together;
import vn.thac.testing.PartsResource;

/** Very long lists and lists full of faults: refused in time, in our shape, and the service lives on. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class LargeListIT {

    private static final Api ADMIN = Api.administrator();

    @BeforeEach
    void codesLookAsTheyLike() {
        Api.letCodesLookAsTheyLike();
    }

    private static final long IN_TIME_MS = 60_000;

    private static ValidatableResponse refused(String rows) {
        return ADMIN.tryRows(rows)
                .statusCode(422)
                .contentType("application/problem+json")
                .time(lessThan(IN_TIME_MS));
    }

    @Test
    void two_hundred_thousand_lines_are_refused_whatever_stands_on_them() {
        for (String line : List.of("x,y,xã,commune,z\n", ",,,,\n", "\n", "Tổng cộng,,,,\n", "\"\n")) {
            refused(line.repeat(200_000))
                    .body("code", equalTo("too-many-rows"))
                    .body("detail", containsString("32000"));
        }
    }

    @Test
    void a_list_full_of_faults_is_told_some_and_that_there_are_more() {
        String rows = IntStream.range(0, 32_000)
                .mapToObj(n -> "!%d,T\u00c3\u00aan %d,loai %d,cap %d,!%d\n".formatted(n, n, n, n, n))
                .collect(Collectors.joining());

        refused(rows).body("errors.size()", equalTo(1_000)).body("more", greaterThan(100_000));
    }

    @Test
    void as_many_twins_as_a_list_can_have_are_found() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(n -> "LT%d,Cùng tên,xã,commune,LT\n".formatted(n))
                .collect(Collectors.joining("", "LT,Tỉnh LT,tỉnh,province,\n", ""));

        refused(rows).body("errors.code", everyItem(equalTo("twin"))).body("more", equalTo(18_999));
    }

    @Test
    void a_single_line_as_long_as_a_body_can_be_is_refused() {
        refused("LL1," + "Tên rất dài ".repeat(400_000) + ",xã,commune,LL\n")
                .body("errors.pointer", hasItem("/2/name"));
        refused("LL1,A," + "k".repeat(4_000_000) + ",commune,LL\n").body("errors.pointer", hasItem("/2/kind"));
        refused("9".repeat(4_000_000) + ",A,xã,commune,LL\n").body("errors.pointer", hasItem("/2/code"));
        refused(",".repeat(3_000_000) + "x\n").body("errors.code", contains("wrong-field-count"));
    }

    @Test
    void a_list_of_some_thousands_with_one_fault_is_refused_for_it_alone() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(n -> "LO%d,Xóm %d,xã,commune,LO\n".formatted(n, n))
                .collect(Collectors.joining("", "LO,Tỉnh LO,tỉnh,province,\n", "LO10000,Xóm cuối,xa,commune,LO\n"));

        refused(rows)
                .body("errors.collect { it.code + ' ' + it.pointer }", contains("unknown-row-kind /10003/kind"))
                .body("more", nullValue());
    }

    @Test
    void many_bad_lists_at_once_are_all_refused_and_the_service_answers_on() throws Exception {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(n -> "!%d,Tên %d,loai,cap,!\n".formatted(n, n))
                .collect(Collectors.joining());

        List<Integer> answers =
                Together.run(2, n -> ADMIN.tryRows(rows).extract().statusCode());

        assertEquals(List.of(422, 422), answers);
        ADMIN.get("/v1/me").statusCode(200);
    }
}
