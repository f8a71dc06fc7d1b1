package vn.thac.desk.page.frame;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.thac.core.problem.Problems;
import vn.thac.desk.page.asking.SaidNo;

/** What a service refused is refused by the page too, in its words. */
@Provider
public class SaidNoFilter implements ExceptionMapper<SaidNo> {

    @Override
    public Response toResponse(SaidNo no) {
        return Response.status(no.problem().status())
                .type(Problems.PROBLEM_JSON)
                .entity(no.problem())
                .build();
    }
}
