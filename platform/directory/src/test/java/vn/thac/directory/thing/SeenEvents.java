package vn.thac.directory.thing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.core.sql.Database;

/** Notes the events that tell of counting, in the order in which they come. */
@ApplicationScoped
public class SeenEvents implements EventHandler {

    @Inject
    Database database;

    @Override
    public String type() {
        return "thing.counted.v1";
    }

    @Override
    public void handle(Received event) {
        note(event, event.type() + " " + event.aggregateId() + " " + event.sequence());
    }

    /** What came with this key: type, aggregate and version, or "-" where there is none. */
    public List<String> of(UUID key) {
        return database.list(
                "select event from seen_event where key = ? order by place", row -> row.text("event"), key);
    }

    void note(Received event, String said) {
        database.update("insert into seen_event (key, event) values (?, ?)", event.key(), said);
    }

    /** An event of many has no aggregate to ask for. */
    @ApplicationScoped
    public static class OfMany implements EventHandler {

        @Inject
        SeenEvents seen;

        @Override
        public String type() {
            return "things.counted.v1";
        }

        @Override
        public void handle(Received event) {
            seen.note(event, event.type() + " - -");
        }
    }
}
