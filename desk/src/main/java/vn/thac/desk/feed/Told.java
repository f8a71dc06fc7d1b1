package vn.thac.desk.feed;

/** An event at its position in the stream. */
record Told(long position, CloudEvent event) {}
