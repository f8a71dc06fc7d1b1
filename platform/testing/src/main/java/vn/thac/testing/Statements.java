package vn.thac.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The statements that reach the database while something is done, as pgjdbc logs them, by the thread that sends them. */
public final class Statements extends Handler {

    private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";
    private static final String PARSE = " FE=> Parse(";

    private final Map<Long, List<String>> sent = new ConcurrentHashMap<>();

    private Statements() {}

    /** Those of the thread that sent one with this in it. */
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
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public void publish(LogRecord event) {
        String message = event.getMessage();
        if (message.startsWith(PARSE)) {
            String sql = message.substring(
                    message.indexOf("query=") + "query=".length() + 1, message.lastIndexOf("\",oids="));
            sent.computeIfAbsent(event.getLongThreadID(), thread -> new CopyOnWriteArrayList<>())
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
