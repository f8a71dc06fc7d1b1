package vn.thac.core.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.WireName;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Sentences;
import vn.thac.core.validation.Form;

class ExpectedTest {

    enum Stage implements WireName {
        SENT_BACK,
        DONE
    }

    static class Resource {
        void take(
                @PathParam("id") UUID id,
                @QueryParam("on") LocalDate on,
                @QueryParam("at") OffsetDateTime at,
                @QueryParam("dryRun") boolean dryRun,
                @QueryParam("state") List<String> states,
                @QueryParam("stage") Stage stage,
                @QueryParam("stages") List<Stage> stages,
                @BeanParam PageQuery page) {}

        void takeUnnamed(UUID id) {}
    }

    record Body(String name) {}

    @Path("/v1/plans/{id}")
    static class Steps {
        @Path("/issue")
        void issue(UUID id, @QueryParam("dryRun") boolean dryRun, @Valid Body body) {}

        @Path("/parts/{part: \\d+}/recall")
        void recall(@HeaderParam("If-Match") String version, UUID id, int part, @BeanParam PageQuery page) {}

        void read(@PathParam("id") UUID id, @Context HttpHeaders headers) {}

        @Path("/text")
        void text(byte[] text) {}

        @Path("/other")
        void other(UUID ident) {}
    }

    @ParameterizedTest
    @CsvSource({
        // method, takes a body
        "issue,  true",
        "recall, false",
        "read,   false",
        "text,   true",
        "other,  true",
    })
    void what_is_neither_annotated_nor_in_the_path_is_the_body(String name, boolean takes) {
        Method method = Arrays.stream(Steps.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(takes, Expected.takesBody(method));
    }

    private final Expected expected = new Expected(Arrays.stream(Resource.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("take"))
            .findFirst()
            .orElseThrow());

    @Test
    void what_is_wanted_passes() {
        assertEquals(
                List.of(), faults("on=2024-06-30", "dryRun=true", "state=open", "state=late", "limit=7", "cursor=x"));
        assertEquals(List.of("malformed-parameter on"), faults("on="));
    }

    @Test
    void a_moment_has_its_offset_and_a_year_that_every_column_holds() {
        assertEquals(List.of(), faults("at=2024-11-09T17:00:00+07:00"));
        assertEquals(List.of(), faults("at=9999-12-31T23:59:59Z"));
        for (String none : List.of(
                "yesterday",
                "2024-11-09",
                "2024-11-09T17:00:00",
                "+300000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "0001-01-01T00:00:00+07:00")) {
            assertEquals(List.of("malformed-parameter at"), faults("at=" + none), none);
        }
    }

    @Test
    void every_value_that_cannot_be_what_is_wanted_is_named() {
        assertEquals(
                List.of("malformed-parameter dryRun", "malformed-parameter limit", "malformed-parameter on"),
                faults("dryRun=yes", "limit=x", "on=2024-02-30"));
        assertEquals(List.of("malformed-parameter dryRun"), faults("dryRun="));
        assertEquals(List.of("malformed-parameter on"), faults("on=+999999999-12-31"));
        assertEquals(List.of("malformed-parameter on"), faults("on=0000-06-30"));
        assertEquals(List.of("malformed-parameter limit"), faults("limit=1", "limit=2"));
        assertEquals(List.of("malformed-parameter state"), faults("state=\0"));
        assertEquals(List.of("malformed-parameter state"), faults("state= "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit  | x          | The parameter cannot be read: it must be a whole number.",
                "on     | 2024-02-30 | The parameter cannot be read: it must be a day of the calendar, such as 2024-06-30.",
                "dryRun | yes        | The parameter cannot be read: it must be true or false.",
            })
    void who_sent_another_form_is_told_the_form_that_is_needed(String name, String value, String sentence) {
        Faults faults = new Faults();
        expected.check(new MultivaluedHashMap<>(), new MultivaluedHashMap<>(Map.of(name, value)), faults);
        assertEquals(sentence, new Sentences().of(faults.list().get(0), java.util.Locale.ENGLISH));
    }

    @Test
    void every_form_has_its_words() {
        for (Form form : Form.values()) {
            assertTrue(new Sentences().has("form." + form.name().toLowerCase(java.util.Locale.ROOT)), form.name());
        }
    }

    @Test
    void a_word_outside_a_closed_list_is_refused_with_the_words_there_are() {
        assertEquals(List.of(), faults("stage=sent-back", "stages=done", "stages=sent-back"));
        assertEquals(
                List.of("unknown-word stage", "unknown-word stages"),
                faults("stage=SENT_BACK", "stages=done", "stages=over"));
        Faults faults = new Faults();
        expected.check(new MultivaluedHashMap<>(), new MultivaluedHashMap<>(Map.of("stage", "late")), faults);
        assertEquals(
                Map.of("value", "late", "allowed", "sent-back, done"),
                faults.list().get(0).args());
    }

    @Test
    void nothing_is_no_word_of_a_closed_list() {
        assertEquals(List.of("unknown-word stage"), faults("stage="));
        assertEquals(List.of("unknown-word stages"), faults("stages=done", "stages="));
    }

    @Test
    void a_misspelt_parameter_is_not_passed_over() {
        assertEquals(List.of("unknown-parameter dryrun"), faults("dryrun=true"));
    }

    @Test
    void a_path_is_read_by_its_name_with_or_without_annotation() throws NoSuchMethodException {
        MultivaluedMap<String, String> path = new MultivaluedHashMap<>();
        path.add("id", "seven");
        for (Expected each :
                List.of(expected, new Expected(Resource.class.getDeclaredMethod("takeUnnamed", UUID.class)))) {
            Faults faults = new Faults();
            each.check(path, new MultivaluedHashMap<>(), faults);
            assertEquals(List.of("malformed-parameter id"), told(faults));
        }
    }

    private List<String> faults(String... query) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (String each : query) {
            values.add(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        Faults faults = new Faults();
        expected.check(new MultivaluedHashMap<>(), values, faults);
        return told(faults);
    }

    private static List<String> told(Faults faults) {
        return faults.list().stream()
                .map(f -> f.refusal().code() + " " + f.pointer())
                .sorted()
                .toList();
    }
}
