package vn.thac.desk.feed;

/** An event at its position in the stream. */
public record Told(long position, CloudEvent event) {}
