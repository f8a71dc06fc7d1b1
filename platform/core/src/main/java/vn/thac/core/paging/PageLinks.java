package vn.thac.core.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says with a page of a list where its first and its next are (RFC 8288), for who follows links and reads no cursor. */
@Provider
public class PageLinks implements ContainerResponseFilter {

    private static final String CURSOR = "cursor=";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) {
            String links = of(request.getUriInfo().getRequestUri(), page.next());
            if (!links.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.LINK, links);
            }
        }
    }

    /** @param next the cursor of the next page; null on the last */
    static String of(URI asked, @Nullable String next) {
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        List<String> others = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(CURSOR))
                .toList();
        List<String> links = new ArrayList<>();
        if (next != null) {
            List<String> following = new ArrayList<>(others);
            following.add(CURSOR + next);
            links.add(link(asked, following, "next"));
        }
        if (query.startsWith(CURSOR) || query.contains("&" + CURSOR)) {
            links.add(link(asked, others, "first"));
        }
        return String.join(", ", links);
    }

    private static String link(URI asked, List<String> parameters, String relation) {
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return "<" + asked.getRawPath() + query + ">; rel=\"" + relation + "\"";
    }
}
