package vn.thac.core.request;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;

/**
 * Lets only as many large bodies in at once as fit into the memory; the others wait a little and are then asked to come
 * again (429). Small ones pass.
 */
@Singleton
public class LargeBodies {

    static final int SMALL = 256 * 1024;
    private static final int PATIENCE_S = 5;

    /** Of a body, what is read from it and what is answered there are up to twenty times as much in memory. */
    private static final int SHARE_OF_MEMORY = 20;

    @Inject
    CurrentVertxRequest http;

    private final int all = (int) Math.min(
            Integer.MAX_VALUE, Math.max(SMALL * 4L, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
    private final Semaphore room = new Semaphore(all, true);

    /** Comes back when there is room for so many bytes, until the present request is answered. */
    void admit(long bytes) {
        if (bytes <= SMALL) {
            return;
        }
        int wanted = (int) Math.min(bytes, all);
        try {
            if (!room.tryAcquire(wanted, PATIENCE_S, TimeUnit.SECONDS)) {
                throw Refused.of(CoreRefusal.TOO_MANY_LARGE, Map.of());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.of(CoreRefusal.UNAVAILABLE, Map.of());
        }
        http.getCurrent().addEndHandler(answered -> room.release(wanted));
    }
}
