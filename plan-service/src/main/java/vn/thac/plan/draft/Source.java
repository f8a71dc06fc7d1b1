package vn.thac.plan.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PlanPackage;

/** A plan that others draft from; never changes once issued. */
record Source(
        PlanId id,
        String kind,
        String kindName,
        @Nullable String number,
        String issuer,
        UUID issuerUnit,
        @Nullable DocumentDate date,
        String title,
        JsonNode tree,
        PlanPackage plan) {

    /** How a text speaks of it: "Chỉ thị 28-CT/TW của Bộ Chính trị". */
    String spoken() {
        return kindName + (number == null ? "" : " " + number) + " của " + issuer;
    }

    /** A mandate of the plan, with the addressees through which it reaches the addressee. */
    record Asking(Source source, String asks, Set<String> addressees) {}
}
