package vn.thac.desk.page.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.service.AccountClient.Post;
import vn.thac.desk.page.service.UnitClient.Above;
import vn.thac.desk.page.service.UnitClient.Called;
import vn.thac.desk.page.service.UnitClient.Code;
import vn.thac.desk.page.service.UnitClient.Unit;
import vn.thac.desk.page.service.UnitClient.UnitLine;
import vn.thac.desk.page.unit.Profile.Holder;

class ProfileTest {

    private static final LocalDate BEGAN = LocalDate.parse("2000-01-01");
    private static final LocalDate CHANGED = LocalDate.parse("2020-01-01");
    private static final LocalDate ENDED = LocalDate.parse("2025-07-01");

    @Test
    void each_line_upwards_is_read_from_the_top_and_called_by_its_tree() {
        Profile profile =
                profile(null, above("command", 1, "Huyện"), above("command", 2, "Tỉnh"), above("area", 1, "Vùng"));
        assertEquals(
                List.of("địa bàn: Vùng", "command: Tỉnh, Huyện"),
                profile.lines().stream()
                        .map(line -> line.tree() + ": "
                                + String.join(
                                        ", ",
                                        line.units().stream()
                                                .map(UnitLine::name)
                                                .toList()))
                        .toList());
    }

    @Test
    void what_it_is_called_and_the_code_that_it_has_are_not_told_as_former_ones() {
        Profile living = profile(null);
        assertEquals(
                List.of("Cũ"), living.formerNames().stream().map(Called::name).toList());
        assertEquals(List.of("2"), living.codes().stream().map(Code::code).toList());
        assertEquals(List.of("1"), living.formerCodes().stream().map(Code::code).toList());
    }

    @Test
    void one_that_has_ended_keeps_its_last_code() {
        Profile ended = profile(ENDED);
        assertEquals(List.of("2"), ended.codes().stream().map(Code::code).toList());
        assertEquals(List.of("1"), ended.formerCodes().stream().map(Code::code).toList());
    }

    @Test
    void whoever_acts_for_it_is_named_once_with_all_that_they_may_do() {
        List<Holder> holders =
                Profile.holders(List.of(post("hoa", "work"), post("an", "issue"), post("hoa", "report")));
        assertEquals(List.of("an", "hoa"), holders.stream().map(Holder::actor).toList());
        assertEquals(
                List.of("work", "report"),
                holders.get(1).posts().stream().map(Post::duty).toList());
    }

    private static Profile profile(@Nullable LocalDate ends, Above... above) {
        Unit unit = new Unit(
                UUID.randomUUID(),
                "Mới",
                "government",
                "people-committee",
                "commune",
                null,
                BEGAN,
                ends,
                List.of(new Called("Cũ", BEGAN, CHANGED), new Called("Mới", CHANGED, null)),
                List.of(new Code("ubnd", "1", BEGAN, CHANGED), new Code("ubnd", "2", CHANGED, ends)),
                null);
        return new Profile(
                unit,
                new Profile.Words("Xã", "Chính quyền", "UBND", Map.of("area", "địa bàn")),
                List.of(above),
                new Page<>(List.of(), null, null),
                List.of(),
                List.of(),
                false,
                Optional.empty());
    }

    private static Above above(String tree, int steps, String name) {
        return new Above(
                tree, steps, new UnitLine(UUID.randomUUID(), name, "government", "x", "district", List.of(), null));
    }

    private static Post post(String actor, String duty) {
        return new Post(
                UUID.randomUUID(), 1, actor, UUID.randomUUID(), "X", duty, false, BEGAN, null, "quan-tri", null, null);
    }
}
