package vn.thac.directory.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;

class GrantTest {

    private static final UnitId PROVINCE = UnitId.next();

    @Test
    void a_post_at_the_unit_gives_its_own_duty_only() {
        Grant post = new Grant(PROVINCE, "report", false, true, true);
        assertTrue(post.allows(Duty.REPORT));
        assertFalse(post.allows(Duty.REVIEW));
        assertFalse(post.allows(Duty.ADMINISTER));
    }

    @Test
    void a_post_above_gives_writing_only_with_subtree_and_in_the_command_tree() {
        assertFalse(new Grant(PROVINCE, "report", false, false, true).allows(Duty.REPORT));
        assertTrue(new Grant(PROVINCE, "report", true, false, true).allows(Duty.REPORT));
        assertFalse(new Grant(PROVINCE, "report", true, false, false).allows(Duty.REPORT));
    }

    @Test
    void any_post_above_gives_reading() {
        assertTrue(new Grant(PROVINCE, "work", false, false, false).allows(Duty.READ));
    }

    @Test
    void an_overseer_reads_what_the_post_covers_and_does_nothing() {
        Grant subtree = new Grant(PROVINCE, "oversee", true, false, false);
        assertTrue(subtree.allows(Duty.READ));
        assertFalse(subtree.allows(Duty.REPORT));
        assertFalse(subtree.allows(Duty.REVIEW));
        assertFalse(new Grant(PROVINCE, "oversee", false, false, false).allows(Duty.READ));
    }
}
