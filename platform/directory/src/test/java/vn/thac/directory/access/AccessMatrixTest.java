package vn.thac.directory.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thac.directory.access.AccessMatrix.Relation;

/** The whole matrix: what a post gives, with (+) or without (-) the units below it. */
class AccessMatrixTest {

    private static final List<Duty> TO_ACT =
            List.of(Duty.DRAFT, Duty.ISSUE, Duty.WORK, Duty.REPORT, Duty.REVIEW, Duty.CONSOLIDATE);

    @Test
    void a_post_to_act_gives() {
        for (Duty held : TO_ACT) {
            assertEquals("""
                    post at           | acts | another duty | reads | oversees | administers
                    SAME       -      | yes  | no           | yes   | no       | no
                    SAME       +      | yes  | no           | yes   | no       | no
                    COMMAND    -      | no   | no           | yes   | no       | no
                    COMMAND    +      | yes  | no           | yes   | no       | no
                    LEADERSHIP -      | no   | no           | yes   | no       | no
                    LEADERSHIP +      | no   | no           | yes   | no       | no
                    HERITAGE   -      | no   | no           | yes   | no       | no
                    HERITAGE   +      | no   | no           | yes   | no       | no
                    """, matrix(held), held.toString());
        }
    }

    @Test
    void a_post_of_oversight_gives() {
        assertEquals("""
                post at           | acts | another duty | reads | oversees | administers
                SAME       -      | no   | no           | yes   | yes      | no
                SAME       +      | no   | no           | yes   | yes      | no
                COMMAND    -      | no   | no           | no    | no       | no
                COMMAND    +      | no   | no           | yes   | yes      | no
                LEADERSHIP -      | no   | no           | no    | no       | no
                LEADERSHIP +      | no   | no           | yes   | yes      | no
                HERITAGE   -      | no   | no           | no    | no       | no
                HERITAGE   +      | no   | no           | yes   | yes      | no
                """, matrix(Duty.OVERSEE));
    }

    private static String matrix(Duty held) {
        String head = "post at           | acts | another duty | reads | oversees | administers\n";
        return head
                + Arrays.stream(Relation.values())
                        .flatMap(relation -> List.of(false, true).stream().map(subtree -> row(held, relation, subtree)))
                        .collect(Collectors.joining());
    }

    private static String row(Duty held, Relation relation, boolean subtree) {
        boolean acts = TO_ACT.contains(held) && AccessMatrix.allows(held, subtree, relation, held);
        boolean other = TO_ACT.stream()
                .filter(duty -> duty != held)
                .anyMatch(duty -> AccessMatrix.allows(held, subtree, relation, duty));
        return String.format(
                "%-10s %s      | %-4s | %-12s | %-5s | %-8s | %s%n",
                relation,
                subtree ? "+" : "-",
                yes(acts),
                yes(other),
                yes(AccessMatrix.allows(held, subtree, relation, Duty.READ)),
                yes(AccessMatrix.allows(held, subtree, relation, Duty.OVERSEE)),
                yes(AccessMatrix.allows(held, subtree, relation, Duty.ADMINISTER)));
    }

    private static String yes(boolean allowed) {
        return allowed ? "yes" : "no";
    }
}
