package vn.thac.task.raise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thac.task.Contract;

/** A chunk of members is understood as plan-service shows it. */
class MembersEventTest {

    @Test
    void a_chunk_of_the_members_of_a_party() {
        ExpandedMembers chunk = Contract.readSample("plan-service", "plan.members-expanded.v1", ExpandedMembers.class);

        assertThat(chunk.party()).isEqualTo("huyen");
        assertThat(chunk.units()).hasSize(2).doesNotHaveDuplicates();
        assertThat(chunk.chunk()).isBetween(1, chunk.chunks());
    }
}
