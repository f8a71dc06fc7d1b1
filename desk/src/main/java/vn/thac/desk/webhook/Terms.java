package vn.thac.desk.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * What is sent where.
 *
 * @param types wire names, or {@code report.*}; none for all
 * @param under only what names a unit at or below this one
 */
public record Terms(
        String name,
        URI url,
        List<String> types,
        @Nullable UnitId under,
        @Nullable UUID plan) {

    public Terms {
        types = List.copyOf(types);
    }
}
