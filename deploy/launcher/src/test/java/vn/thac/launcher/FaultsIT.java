package vn.thac.launcher;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The same story on two instances of each service, its requests sent to both in turn, while everything in turn is killed,
 * and the broker and the database are gone for half a minute.
 */
@Order(7)
@ExtendWith(ToldStory.Disturbed.class)
class FaultsIT {

    @Test
    void whatever_dies_during_the_story_nothing_is_lost_and_nothing_is_doubled(ToldStory story) throws Exception {
        new Invariants(story.deployment()).mustHold();
    }
}
