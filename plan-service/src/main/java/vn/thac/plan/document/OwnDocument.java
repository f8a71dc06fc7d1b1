package vn.thac.plan.document;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.DocumentDate;

/** A numbered plan of ours as others may cite it; names are its issuer's, with the aliases its own text uses. */
record OwnDocument(
        PlanId plan,
        DocumentNumber number,
        UnitId issuer,
        @Nullable DocumentDate date,
        Set<IssuerName> names) {}
