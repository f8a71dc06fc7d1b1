package vn.thac.core.time;

import java.time.Instant;

/**
 * CDI event: the local run's clock was set; whoever sleeps until a day should look again.
 *
 * @param before what time it was
 */
public record ClockMoved(Instant before, Instant now) {}
