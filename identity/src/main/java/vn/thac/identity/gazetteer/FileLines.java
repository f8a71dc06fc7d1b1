package vn.thac.identity.gazetteer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.core.problem.Faults;
import vn.thac.identity.IdentityRefusal;

/** The lines of a UTF-8 file; every line in another encoding is a fault. A byte order mark is allowed. */
final class FileLines {

    /** A line and its number, from 1. */
    record Line(int number, String text) {}

    private FileLines() {}

    static int count(byte[] file) {
        int lines = file.length > 0 && file[file.length - 1] != '\n' && file[file.length - 1] != '\r' ? 1 : 0;
        for (int at = 0; at < file.length; at++) {
            boolean pair = file[at] == '\r' && at + 1 < file.length && file[at + 1] == '\n';
            lines += !pair && (file[at] == '\n' || file[at] == '\r') ? 1 : 0;
        }
        return lines;
    }

    static List<Line> read(byte[] file, Faults faults) {
        List<Line> lines = new ArrayList<>();
        if (isUtf16(file)) {
            faults.add(IdentityRefusal.WRONG_ENCODING, "/1", Map.of("line", 1));
            return lines;
        }
        int number = 0;
        int start = hasMark(file) ? 3 : 0;
        while (start < file.length) {
            int end = endOfLine(file, start);
            lines.add(new Line(++number, decode(file, start, end, number, faults)));
            start = end + (end + 1 < file.length && file[end] == '\r' && file[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static String decode(byte[] file, int start, int end, int number, Faults faults) {
        ByteBuffer bytes = ByteBuffer.wrap(file, start, end - start);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(IdentityRefusal.WRONG_ENCODING, "/" + number, Map.of("line", number));
            return new String(file, start, end - start, StandardCharsets.UTF_8);
        }
    }

    private static int endOfLine(byte[] file, int start) {
        int end = start;
        while (end < file.length && file[end] != '\n' && file[end] != '\r') {
            end++;
        }
        return end;
    }

    private static boolean hasMark(byte[] file) {
        return file.length >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
    }

    private static boolean isUtf16(byte[] file) {
        return file.length >= 2
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF);
    }
}
