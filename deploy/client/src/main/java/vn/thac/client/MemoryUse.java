package vn.thac.client;

/** The resident memory of a process with its children. */
public record MemoryUse(String name, long pid, long megabytes) {}
