package vn.thac.identity.change;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.identity.post.PostView;
import vn.thac.identity.search.UnitView;

/** A unit whose end was taken back. */
@Schema(name = "ReopenedUnit")
public record ReopenedView(
        @JsonUnwrapped UnitView unit,

        @Schema(description = "Posts that ended with it and do not hold again: to be given anew")
        List<PostView> postsEnded) {}
