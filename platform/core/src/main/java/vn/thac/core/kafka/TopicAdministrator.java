package vn.thac.core.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Asks Kafka about topics, with one connection that is kept: it is asked every few seconds, and making a client takes
 * longer than its answer. One that fails is given up, so that what it holds to be true ends with it.
 */
@ApplicationScoped
public class TopicAdministrator {

    /** What is asked, or done. */
    interface Question<T> {
        T ask(Admin admin) throws InterruptedException, ExecutionException;
    }

    @Inject
    KafkaSettings kafka;

    private @Nullable Admin open;

    <T> T ask(Question<T> question) throws InterruptedException, ExecutionException {
        Admin admin = admin();
        try {
            return question.ask(admin);
        } catch (RuntimeException | ExecutionException e) {
            giveUp(admin);
            throw e;
        }
    }

    @PreDestroy
    void close() {
        giveUp(open);
    }

    private synchronized Admin admin() {
        if (open == null) {
            open = Admin.create(kafka.ofAdministrator());
        }
        return open;
    }

    private synchronized void giveUp(@Nullable Admin admin) {
        if (admin != null && admin == open) {
            open = null;
            admin.close(Duration.ZERO);
        }
    }
}
