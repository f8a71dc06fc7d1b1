package vn.thac.desk.page.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What browsers are told of our pages. */
class PageFilterTest {

    @Test
    void a_form_may_be_led_to_the_login_and_nowhere_else() {
        assertTrue(PageFilter.policy(Optional.of("https://login.example.vn:8443/realms/thac"))
                .contains("; form-action 'self' https://login.example.vn:8443; "));
        assertTrue(PageFilter.policy(Optional.empty()).contains("; form-action 'self'; "));
    }
}
