package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.Id;
import vn.thac.core.WireName;

/** The driver writes an array in binary form only where it sees its type: our own types become theirs first. */
class BindTest {

    record ThingId(UUID value) implements Id {}

    enum Word implements WireName {
        SENT_BACK
    }

    @Test
    void our_types_become_the_drivers() {
        UUID id = UUID.randomUUID();
        assertArrayEquals(new UUID[] {id, null}, Bind.stored(new ThingId[] {new ThingId(id), null}));
        assertArrayEquals(new String[] {"sent-back"}, Bind.stored(new Word[] {Word.SENT_BACK}));
        assertArrayEquals(
                new OffsetDateTime[] {OffsetDateTime.parse("2025-07-01T00:00:00Z")},
                Bind.stored(new Instant[] {Instant.parse("2025-07-01T00:00:00Z")}));
    }

    /** How many dimensions, whether a null may be in it, of what, how many from which on; then each with its length. */
    @Test
    void ids_go_as_postgresql_takes_an_array_of_them() {
        UUID id = UUID.fromString("0190c5a2-8f00-7000-8000-000000000001");
        String head = "0000000100000001" + "00000b86";
        assertEquals(
                head + "0000000200000001" + "00000010" + "0190c5a28f0070008000000000000001" + "ffffffff",
                HexFormat.of().formatHex(Bind.bytes(new UUID[] {id, null})));
        assertEquals(head + "0000000000000001", HexFormat.of().formatHex(Bind.bytes(new UUID[0])));
    }

    @Test
    void what_the_driver_knows_is_given_as_it_is() {
        Long[] numbers = {1L, null};
        assertSame(numbers, Bind.stored(numbers));
    }
}
