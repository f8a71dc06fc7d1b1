package vn.thac.desk.page.frame;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/** What a reader chooses for all pages: the language, and the unit that they act for. Their browser keeps it. */
@Path("/choices")
public class ChoicesResource {

    private static final Pattern KNOWN = Pattern.compile("[\\w:.-]{1,80}");
    private static final Pattern HERE = Pattern.compile("/(?!/)(?:[\\w/?&=.~:,;@+!-]|%[0-9A-Fa-f]{2})*");
    private static final int A_YEAR_S = (int) Duration.ofDays(365).toSeconds();

    @POST
    @Path("/language")
    public Response language(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("back") @DefaultValue("/") String back) {
        return chosen(PageFilter.LANGUAGE, Language.of(language).code(), back);
    }

    @POST
    @Path("/unit")
    public Response unit(
            @FormParam("unit") @DefaultValue("") String unit, @FormParam("back") @DefaultValue("/") String back) {
        return chosen(Frame.UNIT, KNOWN.matcher(unit).matches() ? unit : "", back);
    }

    private static Response chosen(String name, String value, String back) {
        return Response.seeOther(withinHere(back))
                .cookie(new NewCookie.Builder(name)
                        .value(value)
                        .path("/")
                        .maxAge(A_YEAR_S)
                        .httpOnly(true)
                        .sameSite(SameSite.LAX)
                        .build())
                .build();
    }

    /** Nobody is led to another house by us. */
    static URI withinHere(String back) {
        return URI.create(HERE.matcher(back).matches() ? back : "/");
    }
}
