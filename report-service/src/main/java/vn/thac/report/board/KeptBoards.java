package vn.thac.report.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.core.json.AnswerJson;
import vn.thac.report.UnitName;
import vn.thac.report.period.Period;

/** Boards of forms that were made before: one answers for as long as it would be made of the same (docs/adr/0137). */
@ApplicationScoped
class KeptBoards {

    private static final long BYTES = 8 << 20;

    /** A board takes about as much as its JSON, and something beside. */
    private static final int TIMES = 2;

    private static final int BESIDE = 2_000;

    /** What a board is asked for, with what is not in {@link BoardStore.MadeOf}: the area's name, and the day. */
    record Of(String form, Period period, UnitName area, LocalDate day) {}

    private record Kept(BoardStore.MadeOf madeOf, Board.Written json, Board board) {

        int bytes() {
            return TIMES * json.length() + BESIDE;
        }
    }

    private final Cache<Of, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Of of, Kept board) -> board.bytes())
            .build();

    private final AnswerJson json;

    @Inject
    KeptBoards(AnswerJson json) {
        this.json = json;
    }

    /** Null where none is kept that was made of the same. */
    @Nullable
    Board find(Of of, BoardStore.MadeOf madeOf) {
        Kept found = kept.getIfPresent(of);
        return found != null && found.madeOf().equals(madeOf) ? found.board() : null;
    }

    /**
     * The board with its JSON, kept.
     *
     * @param madeOf as it was before the first of it was read: what has changed since is not found to be the same
     */
    Board keep(Of of, BoardStore.MadeOf madeOf, Board board) {
        Board.Written written = written(board);
        Board with = board.with(written);
        kept.put(of, new Kept(madeOf, written, with));
        return with;
    }

    private Board.Written written(Board board) {
        try {
            return new Board.Written(json.bytes(board));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
