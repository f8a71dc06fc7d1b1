package vn.thac.plan.register;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import vn.thac.core.request.ETags;

/** Answers with a plan and its ETag. */
public final class PlanAnswers {

    private PlanAnswers() {}

    public static Response created(Plan plan) {
        return Response.created(URI.create("/v1/plans/" + plan.id()))
                .entity(PlanView.of(plan, null))
                .tag(ETags.tag(plan.version()))
                .build();
    }

    public static Response ok(PlanView view) {
        return Response.ok(view).tag(ETags.tag(view.version())).build();
    }
}
