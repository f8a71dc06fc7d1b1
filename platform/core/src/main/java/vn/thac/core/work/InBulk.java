package vn.thac.core.work;

import org.jboss.logging.Logger;

/**
 * A step that works off a queue many at a time. Where that fails it goes on one by one for as many, and what fails by
 * itself is set aside with its reason, so that it holds up nothing behind it.
 */
public final class InBulk implements Worker.Step {

    private static final Logger LOG = Logger.getLogger(InBulk.class);

    /** What waits, in an order that stays; each call is one transaction. */
    public interface Queue {

        /** Works off the first so many, all or none; returns how many there were. */
        int work(int most);

        /** The first waits no more. */
        void setAside(String why);
    }

    private final String name;
    private final int most;
    private final Queue queue;
    private int singly;

    public InBulk(String name, int most, Queue queue) {
        this.name = name;
        this.most = most;
        this.queue = queue;
    }

    @Override
    public boolean run() {
        int now = singly > 0 ? 1 : most;
        try {
            boolean more = queue.work(now) == now;
            singly = Math.max(0, singly - 1);
            return more;
        } catch (RuntimeException why) {
            if (now == 1) {
                queue.setAside(why.toString());
                LOG.errorf(why, "queue=%s set aside", name);
            } else {
                singly = most;
            }
            return true;
        }
    }
}
