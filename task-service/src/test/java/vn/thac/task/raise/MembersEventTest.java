package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thac.testing.EventContract;

/** A chunk of members is understood as plan-service shows it. */
class MembersEventTest {

    @Test
    void a_chunk_of_the_members_of_an_addressee() {
        MembersExpandedPayload chunk =
                EventContract.of("plan-service").sample("plan.members-expanded.v1", MembersExpandedPayload.class);

        assertThat(chunk.addressee()).isEqualTo("huyen");
        assertThat(chunk.units()).hasSize(2).doesNotHaveDuplicates();
        assertThat(chunk.units()).allSatisfy(unit -> assertThat(unit.name()).isNotBlank());
        assertThat(chunk.edition()).isEqualTo(1);
        assertThat(chunk.on()).isNotNull();
        assertThat(chunk.chunk()).isBetween(1, chunk.chunks());
    }
}
