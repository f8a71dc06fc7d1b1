package vn.thac.core.inbox;

import java.util.List;

/**
 * Takes events of one type. Called inside one transaction together with the inbox, so each event has its effect once;
 * events of one key come in their order. A handler that throws is tried again and then its event dead-lettered.
 */
public interface EventHandler {

    String type();

    void handle(Received event);

    /** A run of events of this type; override where one statement can serve many. */
    default void handleAll(List<Received> events) {
        events.forEach(this::handle);
    }
}
