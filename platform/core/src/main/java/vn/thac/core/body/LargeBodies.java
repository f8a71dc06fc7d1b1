package vn.thac.core.body;

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

    /** So much of the memory may be taken by large bodies and what is read from them. */
    private static final int SHARE_OF_MEMORY = 5;

    /** What a body of text takes once it is read, beside the text itself. */
    private static final int GROWS = 6;

    @Inject
    CurrentVertxRequest http;

    private final int all = (int) Math.min(
            Integer.MAX_VALUE, Math.max(SMALL * 4L, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
    private final Semaphore room = new Semaphore(all, true);

    /** Comes back when there is room for a body of this length; a small one needs none. */
    void admitLength(long bytes) {
        if (bytes > SMALL) {
            admit(bytes * GROWS);
        }
    }

    /** The same for a small body with much in it. */
    void admitContent(BodyContent content, int length) {
        if (length <= SMALL && content.bytes() > SMALL * GROWS) {
            admit(content.bytes());
        }
    }

    /** Room for so many bytes, until the present request is answered; one request asks once. */
    private void admit(long bytes) {
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
