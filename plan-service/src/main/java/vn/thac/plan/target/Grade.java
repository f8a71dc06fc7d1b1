package vn.thac.plan.target;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.plan.duty.Lists;
import vn.thac.plan.duty.Substance;

/** One grade of several, and all of them from the lowest to the highest; a figure is the place of a grade among them, from 1. */
public record Grade(
        String at,

        @Schema(description = "All grades, from the lowest to the highest")
        List<String> of) {

    public Grade {
        of = Lists.orEmpty(of);
    }

    Grade substance() {
        return new Grade(Substance.of(List.of(at)).get(0), Substance.of(of));
    }
}
