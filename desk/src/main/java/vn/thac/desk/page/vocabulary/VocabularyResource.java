package vn.thac.desk.page.vocabulary;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Refused;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.vocabulary.WordsOf.Entry;

/** Whatever can be chosen from a list, list by list. */
@Path(VocabularyResource.PAGE)
@Produces(MediaType.TEXT_HTML)
public class VocabularyResource {

    static final String PAGE = "/administration/vocabulary";

    @Inject
    ReadWords readWords;

    @CheckedTemplate(basePath = "vocabulary")
    static class Templates {

        private Templates() {}

        static native TemplateInstance words(List<String> lists, WordsOf list, Page<Entry> page, Link link);
    }

    @GET
    public TemplateInstance words(
            @QueryParam("list") @DefaultValue("levels") String list, @QueryParam("cursor") @Nullable String cursor) {
        WordsOf wanted = WordsOf.of(list).orElseThrow(() -> Refused.of(CoreRefusal.NOT_FOUND));
        return Templates.words(
                WordsOf.words(),
                wanted,
                readWords.of(wanted, cursor),
                Link.to(PAGE).with("list", wanted.wire()));
    }
}
