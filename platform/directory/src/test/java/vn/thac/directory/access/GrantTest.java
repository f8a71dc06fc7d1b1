package vn.thac.directory.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.AccessMatrix.Relation;

class GrantTest {

    private static final UnitId PROVINCE = UnitId.next();

    @Test
    void a_post_at_the_unit_gives_its_own_duty_only() {
        Grant post = new Grant(PROVINCE, Duty.REPORT, false, Relation.SAME);
        assertTrue(post.allows(Duty.REPORT));
        assertFalse(post.allows(Duty.REVIEW));
        assertFalse(post.allows(Duty.ADMINISTER));
    }
}
