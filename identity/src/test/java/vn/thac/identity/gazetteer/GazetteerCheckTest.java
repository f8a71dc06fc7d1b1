package vn.thac.identity.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Faults;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.vocabulary.Vocabulary;

class GazetteerCheckTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String HEADER = "code,name,kind,level,parent_code\n";
    private static final String LAI_CHAU = "12,Lai Châu,tỉnh,province,\n";

    private static List<String> faults(String csv, Collection<Unit> register, LocalDate day) {
        return faults(csv, Words.vocabulary(), register, day);
    }

    private static List<String> faults(String csv, Vocabulary words, Collection<Unit> register, LocalDate day) {
        Faults faults = new Faults();
        List<Row> rows = GazetteerFile.read((HEADER + csv).getBytes(StandardCharsets.UTF_8), words, faults);
        new GazetteerCheck(words, new RegisterOnDay(day, register), Words.BODIES, faults).check(rows);
        return faults.list().stream()
                .map(f -> f.refusal().code() + " " + f.pointer())
                .toList();
    }

    private static List<String> faults(String csv) {
        return faults(csv, List.of(), DAY);
    }

    private static List<Unit> taken(String csv, LocalDate day) {
        List<Row> rows =
                GazetteerFile.read((HEADER + csv).getBytes(StandardCharsets.UTF_8), Words.vocabulary(), new Faults());
        return GazetteerPlan.of(Words.vocabulary(), new RegisterOnDay(day, List.of()), Words.BODIES, rows, new Faults())
                .stream()
                .map(GazetteerPlan.Step::after)
                .toList();
    }

    @Test
    void a_sound_list_has_no_fault() {
        assertEquals(List.of(), faults(LAI_CHAU + "106,Tam Đường,huyện,district,12\n03412,Bình Lư,xã,commune,106\n"));
    }

    @Test
    void a_tier_may_be_absent_in_a_branch() {
        assertEquals(List.of(), faults(LAI_CHAU + "03412,Bình Lư,xã,commune,12\n"));
    }

    @Test
    void a_parent_may_come_later_in_the_list_or_be_registered_already() {
        assertEquals(List.of(), faults("106,Tam Đường,huyện,district,12\n" + LAI_CHAU));
        assertEquals(List.of(), faults("106,Tam Đường,huyện,district,12\n", taken(LAI_CHAU, DAY), DAY));
    }

    @Test
    void a_parent_that_is_nowhere_is_missing() {
        assertEquals(List.of("missing-parent /2/parent_code"), faults("106,Tam Đường,huyện,district,12\n"));
    }

    @Test
    void only_the_highest_level_may_go_without_a_parent() {
        assertEquals(List.of("missing-parent /2/parent_code"), faults("106,Tam Đường,huyện,district,\n"));
    }

    @Test
    void a_code_may_stand_only_once() {
        assertEquals(List.of("duplicate-code /3/code"), faults(LAI_CHAU + "12,Điện Biên,tỉnh,province,\n"));
        assertEquals(List.of("country-listed /2/code"), faults("vn,Việt Nam,nước,province,\n"));
    }

    @Test
    void a_child_stands_below_its_parents_level() {
        assertEquals(
                List.of("wrong-level /3/level", "wrong-level /4/level"),
                faults(LAI_CHAU + "13,Điện Biên,tỉnh,province,12\n14,Cao,tỉnh,central,12\n"));
        assertEquals(List.of("unknown-row-level /3/level"), faults(LAI_CHAU + "106,Tam Đường,huyện,canton,12\n"));
    }

    @Test
    void a_circle_is_told_on_each_of_its_lines() {
        List<String> found = faults("1,A,huyện,district,2\n2,B,xã,commune,1\n3,C,xã,commune,3\n");

        assertEquals(
                List.of("row-cycle /2/parent_code", "row-cycle /3/parent_code", "row-cycle /4/parent_code"),
                found.stream().filter(f -> f.startsWith("row-cycle")).toList());
    }

    @Test
    void a_circle_through_the_register_is_found() {
        List<Unit> register = taken(LAI_CHAU + "106,Tam Đường,huyện,district,12\n", DAY);

        List<String> found = faults("12,Lai Châu,tỉnh,province,106\n", register, DAY);

        assertEquals(List.of("wrong-level /2/level", "row-cycle /2/parent_code"), found);
    }

    @Test
    void a_known_code_keeps_its_level() {
        List<Unit> register = taken(LAI_CHAU + "106,Tam Đường,huyện,district,12\n", DAY);

        assertEquals(List.of("level-changed /2/level"), faults("106,Tam Đường,xã,commune,12\n", register, DAY));
    }

    @Test
    void a_code_that_comes_to_mean_a_unit_later_is_not_free_before() {
        List<Unit> register = taken(LAI_CHAU, DAY);

        List<String> found = faults(LAI_CHAU, register, DAY.minusDays(1));

        assertEquals(
                3, found.stream().filter(f -> f.equals("code-not-free /2/code")).count());
        assertEquals(List.of(), found.stream().filter(f -> f.contains("/0/")).toList(), "no list has a line 0");
        assertTrue(found.contains("country-is-later "), "" + found);
    }

    @Test
    void all_faults_are_told_together() {
        List<String> found = faults("1,A,tỉnh,province,\n1,B,tỉnh,province,\n2,,huyện,district,9\n3,C,xã,nowhere,1\n");

        assertEquals(
                List.of(
                        "bad-name /4/name",
                        "duplicate-code /3/code",
                        "missing-parent /4/parent_code",
                        "unknown-row-level /5/level"),
                found);
    }

    @Test
    void a_code_that_cannot_be_one_is_told_with_all_other_faults() {
        for (String bad : List.of("Số: 1", "1E+02", "Z 1", "Đ1", "=1+1", "'01")) {
            assertEquals(
                    List.of("bad-code /3/code", "missing-parent /4/parent_code"),
                    faults(LAI_CHAU + bad + ",B,tỉnh,province,\n106,Tam Đường,huyện,district,99\n"),
                    bad);
            assertEquals(
                    List.of("bad-code /3/parent_code"),
                    faults(LAI_CHAU + "106,Tam Đường,huyện,district," + bad + "\n"),
                    bad);
        }
    }

    @Test
    void a_code_that_lost_its_leading_zeros_has_not_the_form_of_its_level() {
        Vocabulary words = Words.vocabulary(Words.BY_LAW);

        assertEquals(
                List.of("wrong-form-of-row-code /2/code", "wrong-form-of-row-code /3/code"),
                faults("1,Hà Nội,tỉnh,province,\n3412,Bình Lư,xã,commune,1\n", words, List.of(), DAY));
        assertEquals(
                List.of("wrong-form-of-row-code /2/code"),
                faults("12.0,Lai Châu,tỉnh,province,\n", words, List.of(), DAY));
        assertEquals(
                List.of(), faults("01,Hà Nội,tỉnh,province,\n03412,Bình Lư,xã,commune,01\n", words, List.of(), DAY));
    }

    @Test
    void a_kind_is_a_word_of_the_vocabulary_however_it_is_written() {
        assertEquals(List.of(), faults("12,Lai Châu,TỈNH,province,\n"));
        assertEquals(List.of("unknown-row-kind /2/kind"), faults("12,Lai Châu,tinh,province,\n"));
    }

    @Test
    void a_circle_as_long_as_the_country_is_found_at_once() {
        StringBuilder circle = new StringBuilder();
        int size = GazetteerFile.MOST_ROWS;
        for (int i = 0; i < size; i++) {
            circle.append(i).append(",A,xã,commune,").append((i + 1) % size).append('\n');
        }

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertTrue(faults(circle.toString()).contains("row-cycle /2/parent_code")));
    }
}
