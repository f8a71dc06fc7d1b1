package vn.thac.core;

import java.util.UUID;

/** The id of something, as a type of its own in each domain; a column of type {@code uuid} in the database. */
public interface Id {

    UUID value();
}
