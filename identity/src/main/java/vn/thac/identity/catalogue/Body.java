package vn.thac.identity.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The standard body that each territory has on a track.
 *
 * @param scheme where it carries its territory's code
 * @param line whether it answers to the same body of the territory above
 * @param ledBy the track whose body of the same territory leads it
 */
public record Body(
        String track, String scheme, boolean line, @Nullable String ledBy) {}
