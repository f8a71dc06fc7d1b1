package vn.thac.desk.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.desk.page.asking.ReaderClient;
import vn.thac.desk.page.service.IdentityClient.Me;
import vn.thac.desk.page.service.IdentityClient.MyUnit;

class ReaderTest {

    private static final UUID MINE = UUID.fromString("0192f1c4-7a11-7c3e-9b58-3f6d2a51c002");
    private static final UUID OTHER = UUID.fromString("0192f1c4-7a11-7c3e-9b58-3f6d2a51c003");

    private final List<@Nullable String> acted = new ArrayList<>();

    private Reader of(UUID... units) {
        Reader reader = new Reader();
        List<MyUnit> mine = Arrays.stream(units)
                .map(unit -> new MyUnit(unit.toString(), "Sở", List.of("work")))
                .toList();
        reader.identity = () -> new Me("hoa", List.of(), mine);
        reader.services = new ReaderClient() {
            @Override
            public void actFor(@Nullable String unit) {
                acted.add(unit);
            }
        };
        return reader;
    }

    @Test
    void what_is_of_one_of_their_units_is_done_for_it_and_what_is_of_none_for_none() {
        of(OTHER, MINE).actForOwnerOf(MINE);
        of(OTHER).actForOwnerOf(MINE);

        assertEquals(Arrays.asList(MINE.toString(), null), acted);
    }
}
