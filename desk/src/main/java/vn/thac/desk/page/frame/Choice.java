package vn.thac.desk.page.frame;

/** Something that can be chosen from a list, and what it is called in the reader's language. */
public record Choice(String code, String name) {}
