package vn.thac.core.time;

import java.time.Instant;

/** CDI event: the local run's clock was set; whoever sleeps until a day should look again. */
public record ClockMoved(Instant now) {}
