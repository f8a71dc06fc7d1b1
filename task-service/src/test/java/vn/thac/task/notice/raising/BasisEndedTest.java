package vn.thac.task.notice.raising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thac.testing.EventContract;

/** What plan-service tells of a basis is understood. */
class BasisEndedTest {

    @Test
    void the_end_of_a_basis_is_read_as_its_producer_shows_it() {
        var ended = EventContract.of("plan-service").sample("plan.basis-ended.v1", BasisEndedConsumer.BasisEnded.class);

        assertThat(ended.state()).isEqualTo("withdrawn");
        assertThat(ended.reason()).isEqualTo("Ban hành không đúng thẩm quyền");
    }
}
