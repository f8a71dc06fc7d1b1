package vn.thac.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/**
 * The statements that reach the database while something is done, as pgjdbc logs them, by the trace they belong to, or by
 * the thread that sends them where they belong to none: what works in the background lends its threads to requests.
 */
public final class Statements extends Handler {

    private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";
    private static final String PARSE = " FE=> Parse(";

    private final Map<String, List<String>> sent = new ConcurrentHashMap<>();

    private Statements() {}

    /** Those of the trace or thread that sent one with this in it; of several, of the one that sent most. */
    public static List<String> with(String marker, Runnable act) {
        Statements heard = new Statements();
        Logger driver = Logger.getLogger(DRIVER);
        Level before = driver.getLevel();
        boolean printed = driver.getUseParentHandlers();
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.FINEST);
        driver.addHandler(heard);
        try {
            act.run();
        } finally {
            driver.removeHandler(heard);
            driver.setLevel(before);
            driver.setUseParentHandlers(printed);
        }
        return heard.sent.values().stream()
                .filter(all -> all.stream().anyMatch(one -> one.contains(marker)))
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    @Override
    public void publish(LogRecord event) {
        String message = event.getMessage();
        if (message.startsWith(PARSE)) {
            String sql = message.substring(
                    message.indexOf("query=") + "query=".length() + 1, message.lastIndexOf("\",oids="));
            Object trace = MDC.get("traceId");
            sent.computeIfAbsent(
                            trace == null ? "thread " + event.getLongThreadID() : trace.toString(),
                            by -> new CopyOnWriteArrayList<>())
                    .add(sql);
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        // nothing to close
    }
}
