package vn.thac.core.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.Id;

class CopyRowsTest {

    private record ThingId(UUID value) implements Id {}

    private static String text(CopyRows rows) {
        return new String(rows.text(), StandardCharsets.UTF_8);
    }

    @Test
    void aRowIsALineOfItsValuesAsPostgresqlReadsThem() {
        UUID id = UUID.fromString("00000000-0000-7000-8000-000000000001");
        CopyRows rows = CopyRows.into("thing", "id", "name", "from_day", "size")
                .add(new ThingId(id), "Xã Tam Đường", LocalDate.of(2025, 7, 1), null)
                .add(id, "", "-infinity", 12L);
        assertEquals("copy thing (id, name, from_day, size) from stdin", rows.statement());
        assertEquals(id + "\tXã Tam Đường\t2025-07-01\t\\N\n" + id + "\t\t-infinity\t12\n", text(rows));
        assertEquals(2, rows.size());
    }

    @Test
    void whatWouldEndAValueOrARowIsEscaped() {
        CopyRows rows = CopyRows.into("thing", "name").add("a\tb\nc\rd\\N\\.");
        assertEquals("a\\tb\\nc\\rd\\\\N\\\\.\n", text(rows));
    }

    @Test
    void bytesAreTextToo() {
        byte[] json = "{\"name\":\"Xã \\\"Tam Đường\\\"\"}".getBytes(StandardCharsets.UTF_8);
        CopyRows rows = CopyRows.into("thing", "name").add((Object) json);
        assertEquals("{\"name\":\"Xã \\\\\"Tam Đường\\\\\"\"}\n", text(rows));
    }
}
