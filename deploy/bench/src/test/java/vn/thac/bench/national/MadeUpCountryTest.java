package vn.thac.bench.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;
import vn.thac.client.unit.UnitList;

class MadeUpCountryTest {

    private final TerritoryTree country = MadeUpCountry.tree();

    @Test
    void the_made_up_country_has_the_size_of_the_real_one() {
        assertEquals(63, country.ofLevel(Territory.PROVINCE).size());
        assertEquals(696, country.ofLevel(Territory.DISTRICT).size());
        assertEquals(10_035, country.ofLevel(Territory.COMMUNE).size());
        assertEquals(10_794, country.size());
    }

    @Test
    void every_commune_lies_in_a_district_and_every_district_in_a_province() {
        for (var commune : country.ofLevel(Territory.COMMUNE)) {
            assertEquals(
                    List.of("commune", "district", "province"),
                    country.upFrom(commune).stream().map(Territory::level).toList());
        }
        assertTrue(country.ofLevel(Territory.PROVINCE).stream()
                .noneMatch(province -> country.below(province.code()).isEmpty()));
        assertEquals(
                5,
                country.ofLevel(Territory.DISTRICT).stream()
                        .filter(district -> country.below(district.code()).isEmpty())
                        .count());
    }

    @Test
    void codes_are_unique_and_as_long_as_the_official_ones() {
        var codes = new HashSet<String>();
        for (var each : country.all()) {
            assertTrue(codes.add(each.code()), each.code());
            int length =
                    switch (each.level()) {
                        case Territory.PROVINCE -> 2;
                        case Territory.DISTRICT -> 3;
                        default -> 5;
                    };
            assertEquals(length, each.code().length(), each.code());
        }
    }

    @Test
    void siblings_have_different_names() {
        for (var parent : country.all()) {
            var names =
                    country.below(parent.code()).stream().map(Territory::name).toList();
            assertEquals(names.size(), new HashSet<>(names).size(), parent.name());
        }
    }

    @Test
    void it_is_the_same_country_at_every_run() {
        assertEquals(country.all(), MadeUpCountry.tree().all());
    }

    @Test
    void the_list_reads_back_as_the_same_tree() {
        assertEquals(
                country.all(),
                UnitList.parse(UnitList.write(country).lines().toList()).all());
    }

    @Test
    void a_larger_one_has_more_communes_in_the_same_districts() {
        var large = MadeUpCountry.tree(300);
        assertEquals(country.ofLevel(Territory.DISTRICT), large.ofLevel(Territory.DISTRICT));
        assertEquals(30_105, large.ofLevel(Territory.COMMUNE).size());
        assertEquals(30_864, large.size());
    }

    @Test
    void a_part_keeps_whole_provinces() {
        var part = country.part(5);
        assertEquals(3, part.ofLevel(Territory.PROVINCE).size());
        for (var province : part.top()) {
            assertEquals(country.below(province.code()), part.below(province.code()));
        }
        assertEquals(country.all(), country.part(100).all());
    }
}
