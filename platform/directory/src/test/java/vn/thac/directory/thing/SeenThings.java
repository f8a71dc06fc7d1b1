package vn.thac.directory.thing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.core.sql.Database;

/** Counts each thing that was made; a thing called "poison" is too much for it while {@link #fails} holds. */
@ApplicationScoped
public class SeenThings implements EventHandler {

    public static volatile boolean fails = true;

    @Inject
    Database database;

    @Override
    public String type() {
        return "thing.made.v1";
    }

    @Override
    public void handle(Received event) {
        String name = event.read(ThingResource.Thing.class).name();
        if (fails && name.equals("poison")) {
            throw new IllegalArgumentException("poison");
        }
        database.update("insert into seen (id, event_id) values (?, ?)", event.aggregateId(), event.id());
    }
}
