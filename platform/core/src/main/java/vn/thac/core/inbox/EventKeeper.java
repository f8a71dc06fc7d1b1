package vn.thac.core.inbox;

import java.util.List;

/**
 * Takes every event of the topics that the service reads, of whatever type, once, in the transaction of the inbox and
 * before the handlers of its type.
 */
public interface EventKeeper {

    /** @param events in the order in which they came; those of one key are in theirs */
    void keep(List<Received> events);
}
