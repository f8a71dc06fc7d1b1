package vn.thac.desk.webhook.subscribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.DeskRefusal;
import vn.thac.desk.feed.Question;
import vn.thac.desk.outside.Outside;
import vn.thac.desk.webhook.Terms;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Reads what is to be sent where; whether an address can be reached is asked when something is sent, each time anew. */
@ApplicationScoped
class ReadTerms {

    private static final int PORTS = 65_535;

    @Inject
    Outside outside;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    Terms read(NewTerms terms) {
        List<String> types = terms.types() == null ? List.of() : terms.types();
        Question.requireTypes(types, nth -> "/types/" + nth);
        return new Terms(terms.name().strip(), url(terms.url().strip()), types, under(terms.under()), terms.plan());
    }

    private @Nullable UnitId under(@Nullable String under) {
        return under == null ? null : directory.require(under, Vietnam.today(clock), "/under");
    }

    private URI url(String text) {
        URI url = parsed(text);
        String scheme = url == null ? null : url.getScheme();
        boolean plain = "http".equalsIgnoreCase(scheme);
        if (url == null
                || !plain && !"https".equalsIgnoreCase(scheme)
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || url.getPort() == 0
                || url.getPort() > PORTS) {
            throw Refused.at(DeskRefusal.WEBHOOK_URL_BAD, "/url", Map.of("url", text));
        }
        if (plain && !outside.allowsPlainHttp()) {
            throw Refused.at(DeskRefusal.WEBHOOK_URL_NOT_SAFE, "/url", Map.of());
        }
        return url;
    }

    private static @Nullable URI parsed(String text) {
        try {
            return new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
