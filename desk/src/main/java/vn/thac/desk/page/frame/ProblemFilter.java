package vn.thac.desk.page.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import vn.thac.core.problem.Problem;

/** Whatever a page could not do is told as a page, in the same words that the interfaces have for it. */
@Provider
public class ProblemFilter implements ContainerResponseFilter {

    @Inject
    Frame frame;

    @CheckedTemplate(basePath = "frame")
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(Problem problem);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem
                && PageFilter.isPage(request.getUriInfo().getRequestUri().getPath())) {
            String page = Templates.problem(problem)
                    .setLocale(frame.language().locale())
                    .render();
            answer.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }
}
