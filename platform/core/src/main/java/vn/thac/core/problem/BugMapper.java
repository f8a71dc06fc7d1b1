package vn.thac.core.problem;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers what nobody foresaw: 409 where two changes met, 503 where the database is away, else 500. */
@Provider
public class BugMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = Logger.getLogger(BugMapper.class);

    /** Could not be put in order, or waited for each other. */
    private static final Set<String> MET = Set.of("40001", "40P01");

    @Inject
    Problems problems;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Exception e) {
        Refused refused = cause(e, Refused.class);
        if (refused != null) {
            return problems.answer(refused.faults(), headers, uri.getPath());
        }
        String state = sqlState(e);
        if (cause(e, OptimisticLockException.class) != null || MET.contains(state) || isVersionTaken(e, state)) {
            return answer(CoreRefusal.CONCURRENT_CHANGE, 409);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            LOG.warnf("database away: %s", state);
            return answer(CoreRefusal.UNAVAILABLE, 503);
        }
        LOG.errorf(e, "unexpected failure path=%s", uri.getPath());
        return answer(new FrameworkRefusal(500), 500);
    }

    private Response answer(Refusal refusal, int status) {
        return problems.answer(status, refusal, List.of(new Fault(refusal, "", Map.of())), headers, uri.getPath());
    }

    /** Both read the same version and went on from it: the audit holds each version once. */
    private static boolean isVersionTaken(Throwable e, String state) {
        SQLException sql = cause(e, SQLException.class);
        return state.equals("23505")
                && sql != null
                && String.valueOf(sql.getMessage()).contains("no_version_twice");
    }

    private static String sqlState(Throwable e) {
        SQLException sql = cause(e, SQLException.class);
        return sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
