package vn.thac.plan.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands at the head and the foot of a document, as written. */
public record DocumentFacts(
        String kind,
        @Nullable String number,
        String issuer,
        @Nullable String place,
        @Nullable DocumentDate date,
        String title,
        List<Recipient> recipients,
        List<String> aliases) {

    public DocumentFacts {
        recipients = PlanPackage.orEmpty(recipients);
        aliases = PlanPackage.orEmpty(aliases);
    }

    /** One line of the distribution list; recipients are not the assignees. */
    public record Recipient(String name, @Nullable String addressee) {}
}
