package vn.thac.plan.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** So few searches run at once, and nobody is passed over. */
@Timeout(120)
class SearchTurnsTest {

    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    /** As soon as it waits for its turn, or runs. */
    private <T> CompletableFuture<T> search(SearchTurns turns, Supplier<T> search) {
        CompletableFuture<T> found = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                found.complete(turns.take(search));
            } catch (RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        threads.add(thread);
        thread.start();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return found;
    }

    private static <T> Supplier<T> heldBy(CountDownLatch latch, T found) {
        return () -> {
            try {
                latch.await();
                return found;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void no_more_than_so_many_run_at_once_and_all_come_to_their_turn() throws Exception {
        SearchTurns turns = new SearchTurns(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            all.add(search(turns, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                three.countDown();
                heldBy(go, number).get();
                running.decrementAndGet();
                return number;
            }));
        }
        assertTrue(three.await(30, TimeUnit.SECONDS), "as many as may run do");
        assertEquals(3, running.get());
        go.countDown();
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i, all.get(i).get(30, TimeUnit.SECONDS));
        }
        assertEquals(3, most.get());
    }

    @Test
    void who_came_first_has_the_next_turn() throws Exception {
        SearchTurns turns = new SearchTurns(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        all.add(search(turns, heldBy(go, true)));
        for (int i = 1; i <= 20; i++) {
            int number = i;
            all.add(search(turns, () -> order.add(number)));
        }
        assertTrue(order.isEmpty());
        go.countDown();
        for (CompletableFuture<Boolean> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        assertEquals(order.stream().sorted().toList(), order);
        assertEquals(20, order.size());
    }

    @Test
    void a_search_that_fails_gives_its_turn_back() throws Exception {
        SearchTurns turns = new SearchTurns(1);
        assertThrows(
                IllegalStateException.class,
                () -> turns.take(() -> {
                    throw new IllegalStateException("the database is gone");
                }));
        CompletableFuture<String> next = search(turns, () -> "found");
        assertEquals("found", next.get(30, TimeUnit.SECONDS));
        assertFalse(next.isCompletedExceptionally());
    }
}
