package vn.thac.plan.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * So few searches at once, the others in the order in which they came: side by side, each waits for all, and what is hard
 * to answer makes everybody wait, not only for a connection to the database.
 */
@ApplicationScoped
class SearchTurns {

    private final Semaphore turns;

    SearchTurns(@ConfigProperty(name = "thac.search.at-once", defaultValue = "3") int atOnce) {
        turns = new Semaphore(atOnce, true);
    }

    <T> T take(Supplier<T> search) {
        turns.acquireUninterruptibly();
        try {
            return search.get();
        } finally {
            turns.release();
        }
    }
}
