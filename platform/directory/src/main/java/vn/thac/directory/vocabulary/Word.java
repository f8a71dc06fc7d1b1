package vn.thac.directory.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A word of a list.
 *
 * @param list {@code level}, {@code track}, {@code kind}, {@code tree} or {@code scheme}
 * @param rank its place in the list; null where the list has no order
 * @param retired whether it is no longer given to anything new
 * @param attributes what this list alone says, such as {@code forms} of a scheme
 */
public record Word(
        String list,
        String code,
        long version,
        String name,
        @Nullable Integer rank,
        boolean retired,
        JsonNode attributes) {}
