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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Failing;

/** Answers what nobody foresaw: 409 where two changes met, 503 or 507 where the database takes nothing, else 500. */
@Provider
public class BugMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = Logger.getLogger(BugMapper.class);

    @Inject
    Problems problems;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Exception e) {
        Refused refused = Failing.find(e, Refused.class);
        if (refused != null) {
            return problems.answer(refused, headers, uri.getPath());
        }
        Refusal known = known(e);
        if (known != null) {
            if (known.kind() != Kind.CONFLICT) {
                LOG.warnf("database takes nothing now path=%s: %s", uri.getPath(), e);
            }
            return answer(known, known.kind().status());
        }
        LOG.errorf(e, "unexpected failure path=%s", uri.getPath());
        return answer(new FrameworkRefusal(500), 500);
    }

    /** What the failure means to the caller; null where it is a fault of ours. */
    public static @Nullable Refusal known(Exception e) {
        if (Failing.find(e, OptimisticLockException.class) != null || isVersionTaken(e)) {
            return CoreRefusal.CONCURRENT_CHANGE;
        }
        return switch (Failing.of(e)) {
            case MET -> CoreRefusal.CONCURRENT_CHANGE;
            case AWAY, READ_ONLY -> CoreRefusal.UNAVAILABLE;
            case FULL -> CoreRefusal.STORAGE_FULL;
            case STATEMENT, ELSEWHERE -> null;
        };
    }

    private Response answer(Refusal refusal, int status) {
        return problems.answer(status, refusal, List.of(new Fault(refusal, "", Map.of())), headers, uri.getPath());
    }

    /** Both read the same version and went on from it: the audit holds each version once. */
    private static boolean isVersionTaken(Throwable e) {
        SQLException sql = Failing.find(e, SQLException.class);
        return sql != null
                && "23505".equals(sql.getSQLState())
                && String.valueOf(sql.getMessage()).contains("no_version_twice");
    }
}
