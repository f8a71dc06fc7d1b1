package vn.thac.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InBulkTest {

    /** Numbers from 1 that wait; some cannot be worked off, alone or among others. */
    private static final class Numbers implements InBulk.Queue {

        final List<Integer> waiting;
        final List<Integer> done = new ArrayList<>();
        final List<Integer> aside = new ArrayList<>();
        final List<Integer> asked = new ArrayList<>();
        final Set<Integer> bad;
        boolean down;

        Numbers(int many, Set<Integer> bad) {
            this.waiting =
                    new ArrayList<>(IntStream.rangeClosed(1, many).boxed().toList());
            this.bad = bad;
        }

        @Override
        public int work(int most) {
            asked.add(most);
            List<Integer> first = List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
            if (down || first.stream().anyMatch(bad::contains)) {
                throw new IllegalStateException(first.toString());
            }
            waiting.removeAll(first);
            done.addAll(first);
            return first.size();
        }

        @Override
        public void setAside(String why) {
            if (down) {
                throw new IllegalStateException(why);
            }
            aside.add(waiting.remove(0));
        }
    }

    private static void finish(InBulk step) {
        boolean more = true;
        while (more) {
            more = step.run();
        }
    }

    @Test
    void what_cannot_be_worked_off_is_set_aside_and_all_else_is_done_in_its_order() {
        Numbers numbers = new Numbers(23, Set.of(1, 7, 8, 23));
        finish(new InBulk("numbers", 5, numbers));
        assertEquals(List.of(1, 7, 8, 23), numbers.aside);
        assertEquals(List.of(2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22), numbers.done);
        assertEquals(List.of(), numbers.waiting);
    }

    @Test
    void it_goes_back_to_many_at_a_time() {
        Numbers numbers = new Numbers(12, Set.of(2));
        finish(new InBulk("numbers", 5, numbers));
        assertEquals(List.of(5, 1, 1, 1, 1, 1, 1, 5, 5), numbers.asked);
    }

    @Test
    void nothing_is_set_aside_while_the_queue_itself_is_down() {
        Numbers numbers = new Numbers(3, Set.of());
        numbers.down = true;
        InBulk step = new InBulk("numbers", 5, numbers);
        assertTrue(step.run());
        assertThrows(IllegalStateException.class, step::run);
        numbers.down = false;
        finish(step);
        assertEquals(List.of(1, 2, 3), numbers.done);
        assertEquals(List.of(), numbers.aside);
    }
}
