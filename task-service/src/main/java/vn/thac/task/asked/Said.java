package vn.thac.task.asked;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.thac.directory.unit.NamedUnit;

/** What an event says, with its place among those of its aggregate and its time. */
record Said<T>(T payload, long sequence, Instant at) {

    /** In one text, because arrays of different length make no column. */
    static String joined(Collection<NamedUnit> units) {
        return units.stream().map(unit -> unit.id().toString()).collect(Collectors.joining(","));
    }
}
