package vn.thac.desk.page.returns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thac.directory.unit.NamedUnit;

/**
 * Where the tile of each province lies on a map of equal tiles, about as the provinces lie: of the 63 until 30 June 2025, or
 * of the 34 since (Nghị quyết 202/2025/QH15). Provinces are known by their official codes, which most of the 34 have from
 * one of the 63.
 */
final class TileMap {

    private static final TileMap OF_63 = read("/tiles/63.csv");
    private static final TileMap OF_34 = read("/tiles/34.csv");

    /** Fewer tiles are no map. */
    private static final int LEAST = 10;

    private final Map<String, Place> places;

    private TileMap(Map<String, Place> places) {
        this.places = Map.copyOf(places);
    }

    /** Counted from 1, from the north west. */
    record Place(int column, int row) {}

    /** The map on which all of these lie; none where one of them lies on neither, or where they are few. */
    static Optional<TileMap> of(Collection<NamedUnit> provinces) {
        return Stream.of(OF_34, OF_63)
                .filter(map -> provinces.size() >= LEAST)
                .filter(map ->
                        provinces.stream().allMatch(each -> map.place(each).isPresent()))
                .findFirst();
    }

    Optional<Place> place(NamedUnit province) {
        return Optional.ofNullable(province.code()).map(code -> places.get(code.substring(code.indexOf(':') + 1)));
    }

    private static TileMap read(String file) {
        Map<String, Place> places = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(TileMap.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows =
                    lines.lines().skip(1).map(line -> line.split(",")).toList();
            rows.forEach(row -> places.put(row[0], new Place(Integer.parseInt(row[1]), Integer.parseInt(row[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return new TileMap(places);
    }
}
