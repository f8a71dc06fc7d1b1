package vn.thac.desk.page.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.returns.TileMap.Place;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;

/** Provinces lie where they do, each on a tile of its own. */
class TileMapTest {

    private static final String OF_34 =
            "01,04,08,11,12,14,15,19,20,22,24,25,31,33,37,38,40,42,44,46,48,51,52,56,66,68,75,79,"
                    + "80,82,86,91,92,96";
    private static final String NO_MORE =
            "02,06,10,17,26,27,30,34,35,36,45,49,54,58,60,62,64,67,70,72,74,77,83,84,87,89,93,94,95";

    @Test
    void the_34_provinces_of_today_have_a_map_of_their_own_and_the_63_too() {
        assertEquals(34, placesOf(OF_34).distinct().count());
        assertEquals(63, placesOf(OF_34 + "," + NO_MORE).distinct().count());
        assertTrue(placesOf(OF_34).mapToInt(Place::row).max().orElseThrow()
                < placesOf(OF_34 + "," + NO_MORE).mapToInt(Place::row).max().orElseThrow());
    }

    @Test
    void the_north_lies_above_the_south_and_the_sea_in_the_east() {
        List<Place> found = placesOf(OF_34).toList();
        Place caoBang = found.get(1);
        Place caMau = found.get(33);
        Place quangNinh = found.get(9);
        Place dienBien = found.get(3);
        assertTrue(caoBang.row() < caMau.row());
        assertTrue(dienBien.column() < quangNinh.column());
    }

    @Test
    void districts_and_a_handful_of_provinces_are_no_map() {
        assertTrue(TileMap.of(units("12,30,91")).isEmpty());
        assertTrue(TileMap.of(units(OF_34 + ",106")).isEmpty());
    }

    private static Stream<Place> placesOf(String codes) {
        TileMap map = TileMap.of(units(codes)).orElseThrow();
        return units(codes).stream().map(each -> map.place(each).orElseThrow());
    }

    private static List<NamedUnit> units(String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> new NamedUnit(UnitId.next(), "dvhc:" + code, code))
                .toList();
    }
}
