package vn.thac.desk.page.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import vn.thac.core.token.Interface;
import vn.thac.desk.interfaces.CallFilter;

/**
 * How a browser comes in: pages are read with a session, interfaces with a token. A cookie opens no interface: whose the
 * interfaces are is said by name, as the library would look for it in the cookie otherwise.
 */
@Singleton
class PageLogin implements TenantResolver, JavaScriptRequestChecker {

    private static final String PAGES = "pages";
    private static final String PIECE_OF_A_PAGE = "HX-Request";

    @Override
    public String resolve(RoutingContext request) {
        return Interface.isAt(request.normalizedPath()) ? OidcUtils.DEFAULT_TENANT_ID : PAGES;
    }

    /** Who fetches a piece of a page, or calls a service from one, is told that the session has ended. */
    @Override
    public boolean isJavaScriptRequest(RoutingContext request) {
        return request.request().getHeader(PIECE_OF_A_PAGE) != null
                || request.normalizedPath().startsWith(CallFilter.AT);
    }
}
