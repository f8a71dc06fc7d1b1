package vn.thac.report.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.json.AnswerJson;
import vn.thac.report.World;

/** Boards that are kept, held against the same boards made anew. */
@Vetoed
public class BothWays extends KeptBoards {

    private final AtomicInteger found = new AtomicInteger();
    private volatile boolean isAnew;

    private BothWays(AnswerJson json) {
        super(json);
    }

    /** From here to the end of the test. */
    public static BothWays installed() {
        BothWays both = new BothWays(CDI.current().select(AnswerJson.class).get());
        QuarkusMock.installMockForType(both, KeptBoards.class);
        return both;
    }

    @Override
    @Nullable
    Board find(Of of, BoardStore.MadeOf madeOf) {
        Board board = isAnew ? null : super.find(of, madeOf);
        if (board != null) {
            found.incrementAndGet();
        }
        return board;
    }

    @Override
    Board keep(Of of, BoardStore.MadeOf madeOf, Board board) {
        return isAnew ? board : super.keep(of, madeOf, board);
    }

    /** How many boards were found. */
    public int found() {
        return found.get();
    }

    /** What somebody reads of a board, to the byte the same both ways, in each form. */
    public String same(String reader, String board) {
        String kept = read(reader, board, "application/json");
        String table = read(reader, board, "text/csv");
        isAnew = true;
        try {
            assertEquals(read(reader, board, "application/json"), kept, board);
            assertEquals(read(reader, board, "text/csv"), table, board);
        } finally {
            isAnew = false;
        }
        return kept;
    }

    public static String read(String reader, String board) {
        return read(reader, board, "application/json");
    }

    private static String read(String reader, String board, String form) {
        return World.as(reader)
                .accept(form)
                .get("/v1/boards/reports?" + board)
                .then()
                .statusCode(200)
                .contentType(form)
                .extract()
                .asString();
    }
}
