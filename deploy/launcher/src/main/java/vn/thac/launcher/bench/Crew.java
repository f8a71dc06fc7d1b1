package vn.thac.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.thac.parts.Trouble;

/** So many clients that share out numbered pieces of work between them; the first failure ends all. */
final class Crew {

    private final List<Thread> members = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Crew() {
    }

    /** Does the pieces 0 to {@code pieces - 1} and comes back when all are done. */
    static void share(int members, int pieces, IntConsumer work) {
        var next = new AtomicInteger();
        var crew = start(members, (member, crewOf) -> {
            for (int piece = next.getAndIncrement(); piece < pieces && crewOf.isWell(); piece = next.getAndIncrement()) {
                work.accept(piece);
            }
        });
        crew.join();
    }

    interface Member {
        void work(int number, Crew crew) throws Exception;
    }

    static Crew start(int members, Member each) {
        var crew = new Crew();
        for (int i = 0; i < members; i++) {
            int number = i;
            var thread = new Thread(() -> crew.run(number, each), "client-" + i);
            thread.setDaemon(true);
            crew.members.add(thread);
        }
        crew.members.forEach(Thread::start);
        return crew;
    }

    private void run(int number, Member each) {
        try {
            each.work(number, this);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }

    boolean isWell() {
        return failure.get() == null;
    }

    void mustBeWell() {
        var failed = failure.get();
        if (failed instanceof RuntimeException e) {
            throw e;
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }

    void join() {
        for (var member : members) {
            try {
                member.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted.", e);
            }
        }
        mustBeWell();
    }
}
