package vn.thac.desk.page.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import vn.thac.core.problem.Problem;

/** Whatever a page could not do is told as a page, in the same words that the interfaces have for it. */
@Provider
public class ProblemFilter implements ContainerResponseFilter {

    /** As the library calls it. */
    private static final String SESSION = "q_session_pages";

    @Inject
    Frame frame;

    @CheckedTemplate(basePath = "frame")
    static class Templates {

        private Templates() {}

        static native TemplateInstance problem(Problem problem);
    }

    /** The session has ended: without its cookie the same address leads through the login. */
    private static void toLogin(ContainerRequestContext request, ContainerResponseContext answer) {
        answer.setEntity(null);
        answer.setStatusInfo(Response.Status.SEE_OTHER);
        answer.getHeaders().putSingle(HttpHeaders.LOCATION, request.getUriInfo().getRequestUri());
        answer.getHeaders()
                .putSingle(
                        HttpHeaders.SET_COOKIE,
                        new NewCookie.Builder(SESSION).path("/").maxAge(0).build());
        if (HttpMethod.POST.equals(request.getMethod())) {
            answer.getHeaders().add(HttpHeaders.SET_COOKIE, PageFilter.unsent());
        }
        answer.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem
                && PageFilter.isPage(request.getUriInfo().getRequestUri().getPath())) {
            if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
                toLogin(request, answer);
                return;
            }
            String page = Templates.problem(problem)
                    .setLocale(frame.language().locale())
                    .render();
            answer.setEntity(page, null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            answer.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }
}
