package vn.thac.core.bulk;

import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Id;
import vn.thac.core.problem.BugMapper;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Problem;
import vn.thac.core.problem.Problems;
import vn.thac.core.problem.Refusal;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Failing;

/**
 * Takes the rows of a call one by one, each in a transaction of its own: what was taken stays taken, whatever becomes of
 * the rows behind it. Sent again, a row that was taken is stale and not taken twice.
 */
@Singleton
public class EachRow {

    private static final Logger LOG = Logger.getLogger(EachRow.class);
    private static final String IF_MATCH = "If-Match";

    private final ReadRow readRow;
    private final Problems problems;
    private final Acting acting;
    private final Semaphore calls;

    /** A call with a key holds one connection and needs a second one a row: so few that all have both. */
    @Inject
    EachRow(
            ReadRow readRow,
            Problems problems,
            Acting acting,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this.readRow = readRow;
        this.problems = problems;
        this.acting = acting;
        calls = new Semaphore(Math.max(1, connections / 4));
    }

    /**
     * Takes each row.
     *
     * @param at the place of the rows in the body: {@code /obligations}
     * @param act what a single request does
     */
    public <R extends BulkRow> RowResults take(
            String at, List<TokenBuffer> sent, Class<R> type, Function<R, Done> act) {
        if (!calls.tryAcquire()) {
            throw Refused.of(CoreRefusal.TOO_MANY_LARGE);
        }
        try {
            Locale locale = problems.languageOf(acting.header(HttpHeaders.ACCEPT_LANGUAGE));
            Map<UUID, Integer> before = new HashMap<>();
            List<RowResults.Row> results = new ArrayList<>();
            for (TokenBuffer row : sent) {
                results.add(new OneRow<>(at, results.size(), type, act, before, locale).take(row));
            }
            return new RowResults(results);
        } finally {
            calls.release();
        }
    }

    /** A row at its place. */
    private final class OneRow<R extends BulkRow> {

        private final String at;
        private final int place;
        private final Class<R> type;
        private final Function<R, Done> act;
        private final Map<UUID, Integer> before;
        private final Locale locale;
        private @Nullable UUID id;

        OneRow(String at, int place, Class<R> type, Function<R, Done> act, Map<UUID, Integer> before, Locale locale) {
            this.at = at;
            this.place = place;
            this.type = type;
            this.act = act;
            this.before = before;
            this.locale = locale;
        }

        RowResults.Row take(@Nullable TokenBuffer sent) {
            try {
                acting.anew();
                R row = readRow.read(sent, type);
                requireFirst(row.id());
                Done done = QuarkusTransaction.requiringNew().call(() -> act.apply(row));
                return new RowResults.Row(id, 200, done.state().wire(), done.version(), null);
            } catch (RuntimeException e) {
                Problem why = why(e);
                return new RowResults.Row(id, why.status(), null, null, why);
            }
        }

        /** What one call says of a thing twice contradicts itself, or is a slip. */
        private void requireFirst(@Nullable Id about) {
            if (about == null) {
                return;
            }
            id = about.value();
            Integer first = before.putIfAbsent(id, place);
            if (first != null) {
                throw Refused.at(CoreRefusal.ROW_REPEATED, "/id", Map.of("first", at + "/" + first));
            }
        }

        private Problem why(RuntimeException failure) {
            Refused refused = Failing.find(failure, Refused.class);
            if (refused == null) {
                Refusal known = BugMapper.known(failure);
                if (known == null) {
                    LOG.errorf(failure, "row failed at=%s/%d", at, place);
                    return problems.bug(at + "/" + place, locale);
                }
                refused = Refused.of(known);
            }
            List<Fault> faults = refused.faults().stream()
                    .map(fault -> new Fault(fault.refusal(), at + "/" + place + within(fault.pointer()), fault.args()))
                    .toList();
            return problems.problem(new Refused(faults, refused.more()), locale);
        }

        /** What the header of a single request says is said of the row's version here. */
        private static String within(String pointer) {
            return pointer.equals(IF_MATCH) ? "/version" : pointer.startsWith("/") ? pointer : "";
        }
    }
}
