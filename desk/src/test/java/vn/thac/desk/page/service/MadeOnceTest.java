package vn.thac.desk.page.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thac.core.idempotency.RequestDigest;

/** A form that is sent twice, by a double click or by loading its answer again, does once what it says. */
class MadeOnceTest {

    /** Done again they leave what is there, or are refused as it is there already. */
    private static final Set<String> LEAVE_WHAT_IS_THERE = Set.of(
            "acknowledge",
            "say",
            "replay",
            "discard",
            "addTerm",
            "givePost",
            "makePerson",
            "makeSystem",
            "appoint",
            "dismiss",
            "importUnits");

    /** Each time another, and the last one shown is the one that holds. */
    private static final Set<String> EACH_TIME_ANOTHER = Set.of("resetPassword", "rotateSecret", "test");

    @ParameterizedTest
    @ValueSource(
            classes = {
                IdentityClient.class,
                PlanClient.class,
                TaskClient.class,
                ReportClient.class,
                SearchClient.class,
                TermClient.class,
                UnitClient.class,
                AccountClient.class,
                WordClient.class,
                WebhookClient.class,
                OperationsClient.class
            })
    void what_is_posted_says_the_version_that_was_read_or_the_key_of_its_form(Class<?> client) {
        assertEquals(List.of(), doneTwice(client));
    }

    /** A client whose posts would be done twice. */
    interface Careless {
        @POST
        void make(String what);
    }

    @Test
    void one_that_says_neither_would_be_told() {
        assertEquals(List.of("Careless.make"), doneTwice(Careless.class));
    }

    private static List<String> doneTwice(Class<?> client) {
        List<String> twice = new ArrayList<>();
        for (Method method : client.getMethods()) {
            if (method.isAnnotationPresent(POST.class)
                    && !LEAVE_WHAT_IS_THERE.contains(method.getName())
                    && !EACH_TIME_ANOTHER.contains(method.getName())
                    && Stream.of(method.getParameters()).noneMatch(MadeOnceTest::saysWhich)) {
                twice.add(client.getSimpleName() + "." + method.getName());
            }
        }
        return twice;
    }

    private static boolean saysWhich(Parameter parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return header != null
                && Set.of(HttpHeaders.IF_MATCH, RequestDigest.KEY_HEADER)
                        .contains(Objects.requireNonNull(header.value()));
    }
}
