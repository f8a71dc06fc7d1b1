package vn.thac.identity.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.identity.unit.Unit;

class NameCheckTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String LAI_CHAU = "12,Lai Châu,tỉnh,province,\n106,Tam Đường,huyện,district,12\n";

    /** At least 3, a tenth, never more than 5. */
    private static final ListBounds BOUNDS = new ListBounds() {
        @Override
        public int least() {
            return 3;
        }

        @Override
        public int percent() {
            return 10;
        }

        @Override
        public int most() {
            return 5;
        }
    };

    private static List<Row> rows(String csv) {
        String list = "code,name,kind,level,parent_code\n" + csv;
        return GazetteerFile.read(list.getBytes(StandardCharsets.UTF_8), Words.vocabulary(), new Faults());
    }

    private static List<Unit> taken(String csv) {
        return GazetteerPlan.of(
                        Words.vocabulary(), new RegisterOnDay(DAY, List.of()), Words.BODIES, rows(csv), new Faults())
                .stream()
                .map(GazetteerPlan.Step::after)
                .toList();
    }

    private static List<Fault> found(String csv, Collection<Unit> register) {
        Faults faults = new Faults();
        new NameCheck(Words.vocabulary(), new RegisterOnDay(DAY, register), BOUNDS, faults).check(rows(csv));
        return faults.list();
    }

    private static List<String> faults(String csv, String register) {
        return found(csv, taken(register)).stream()
                .map(fault -> fault.refusal().code() + " " + fault.pointer())
                .toList();
    }

    private static String communes(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(n -> "c%d,%s %d,xã,commune,106\n".formatted(n, name, n))
                .collect(Collectors.joining());
    }

    @Test
    void a_territory_is_no_twin_of_itself() {
        assertEquals(List.of(), faults(LAI_CHAU, LAI_CHAU));
        assertEquals(List.of(), faults(LAI_CHAU, ""));
    }

    @Test
    void a_new_territory_like_one_that_is_there_is_its_twin() {
        String known = LAI_CHAU + "03412,Bình Lư,xã,commune,106\n";

        assertEquals(List.of("twin /2/name"), faults("3412,Bình Lư,xã,commune,106\n", known));
        assertEquals(List.of("twin /2/name"), faults("3412,BÌNH LƯ,Xã,commune,106\n", known));
        assertEquals(
                "dvhc:03412",
                found("3412,Bình Lư,xã,commune,106\n", taken(known))
                        .get(0)
                        .args()
                        .get("other"));
    }

    @Test
    void of_two_alike_in_one_list_the_second_is_the_twin() {
        assertEquals(
                List.of("twin /5/name"),
                faults(LAI_CHAU + "03412,Bình Lư,xã,commune,106\n03413,Bình Lư,xã,commune,106\n", ""));
    }

    @Test
    void the_new_one_is_told_also_where_it_stands_before_the_old_one() {
        String known = LAI_CHAU + "03412,Bình Lư,xã,commune,106\n";

        assertEquals(
                List.of("twin /2/name"), faults("03413,Bình Lư,xã,commune,106\n03412,Bình Lư,xã,commune,106\n", known));
    }

    @Test
    void another_kind_another_parent_or_another_name_is_no_twin() {
        String known = LAI_CHAU + "107,Mường Tè,huyện,district,12\n03412,Bình Lư,xã,commune,106\n";

        assertEquals(List.of(), faults("3412,Bình Lư,thị trấn,commune,106\n", known));
        assertEquals(List.of(), faults("3412,Bình Lư,xã,commune,107\n", known));
        assertEquals(List.of(), faults("3412,Binh Lư,xã,commune,106\n", known));
    }

    @Test
    void a_name_that_another_row_gives_away_is_free() {
        String known = LAI_CHAU + "03412,Bình Lư,xã,commune,106\n";

        assertEquals(List.of(), faults("03412,Mới,xã,commune,106\n03413,Bình Lư,xã,commune,106\n", known));
    }

    @Test
    void who_is_renamed_or_moved_onto_another_is_its_twin() {
        String known = LAI_CHAU
                + "107,Mường Tè,huyện,district,12\n1,A,xã,commune,106\n2,B,xã,commune,106\n3,A,xã,commune,107\n";

        assertEquals(List.of("twin /2/name"), faults("2,A,xã,commune,106\n", known));
        assertEquals(List.of("twin /2/name"), faults("3,A,xã,commune,106\n", known));
    }

    @Test
    void two_provinces_of_one_name_lie_under_the_country() {
        assertEquals(List.of("twin /2/name"), faults("1,Lai Châu,tỉnh,province,\n", LAI_CHAU));
    }

    @Test
    void twins_that_are_there_already_are_not_this_lists_fault() {
        List<Unit> known = taken(LAI_CHAU + "1,A,xã,commune,106\n2,A,xã,commune,106\n");

        assertEquals(List.of(), found("1,A,xã,commune,106\n2,A,xã,commune,106\n12,Lai Châu,tỉnh,province,\n", known));
    }

    @Test
    void several_new_names_with_their_kinds_are_full_names() {
        assertEquals(
                List.of("kind-in-name /2/name", "kind-in-name /3/name"),
                faults("1,Xã A,xã,commune,106\n2,XÃ B,xã,commune,106\n3,C,xã,commune,106\n", LAI_CHAU));
    }

    @Test
    void one_of_them_or_a_few_among_many_are_names() {
        assertEquals(List.of(), faults("1,Phường Đúc,phường,commune,106\n", LAI_CHAU));
        assertEquals(
                List.of(),
                faults(
                        "1,Xã A,xã,commune,106\n2,Xã B,xã,commune,106\n3,C,xã,commune,106\n4,D,xã,commune,106\n",
                        LAI_CHAU));
    }

    @Test
    void full_names_of_known_territories_are_no_other_names() {
        assertEquals(
                List.of(),
                faults("106,Huyện Tam Đường,huyện,district,12\n12,Tỉnh Lai Châu,tỉnh,province,\n", LAI_CHAU));
    }

    @Test
    void the_spoken_word_of_a_kind_counts_and_so_does_its_whole_one() {
        String city = "1,Hà Nội,thành phố trực thuộc trung ương,province,\n";

        assertEquals(List.of(), faults("1,Thành phố Hà Nội,thành phố trực thuộc trung ương,province,\n", city));
        assertEquals(
                List.of(),
                faults("1,thành phố trực thuộc trung ương Hà Nội,thành phố trực thuộc trung ương,province,\n", city));
    }

    @Test
    void a_list_that_makes_very_many_others_is_a_reorganisation() {
        String known = LAI_CHAU + communes(100, "Cũ");

        assertEquals(List.of(), faults(communes(5, "Mới"), LAI_CHAU + communes(5, "Mới")));
        assertEquals(List.of(), faults(communes(3, "Mới"), known));
        assertEquals(List.of("list-is-a-reorganisation /2"), faults(communes(4, "Mới"), known));
        assertEquals(
                List.of(),
                faults(
                        communes(5, "Mới") + communes(100, "Cũ").lines().skip(5).collect(Collectors.joining("\n")),
                        known));
        assertEquals(
                List.of("list-is-a-reorganisation /2"),
                faults(
                        communes(6, "Mới") + communes(100, "Cũ").lines().skip(6).collect(Collectors.joining("\n")),
                        known));
    }

    @Test
    void other_kinds_and_other_places_count_as_other_names_do() {
        String known = LAI_CHAU + "107,Mường Tè,huyện,district,12\n" + communes(10, "A");

        assertEquals(
                List.of("list-is-a-reorganisation /2"), faults(communes(10, "A").replace("xã", "phường"), known));
        assertEquals(
                List.of("list-is-a-reorganisation /2"), faults(communes(10, "A").replace(",106", ",107"), known));
        assertEquals(List.of(), faults(communes(10, "a"), known));
    }

    @Test
    void new_territories_are_no_others() {
        assertEquals(List.of(), faults(communes(50, "Mới"), LAI_CHAU));
    }

    @Test
    void the_refusal_says_how_many_and_how_many_may_be() {
        Fault fault =
                found(communes(8, "Mới"), taken(LAI_CHAU + communes(8, "Cũ"))).get(0);

        assertEquals(8, fault.args().get("count"));
        assertEquals(8, fault.args().get("known"));
        assertEquals(3, fault.args().get("most"));
    }

    @Test
    void a_bound_is_a_share_between_two_numbers() {
        assertEquals(3, BOUNDS.mostMadeOthers(0));
        assertEquals(3, BOUNDS.mostMadeOthers(39));
        assertEquals(4, BOUNDS.mostMadeOthers(40));
        assertEquals(5, BOUNDS.mostMadeOthers(50));
        assertEquals(5, BOUNDS.mostMadeOthers(10_794));
    }
}
