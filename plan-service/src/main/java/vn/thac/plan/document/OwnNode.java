package vn.thac.plan.document;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.DocumentDate;

/** A plan of ours as a node of the graph; its links are those of the edition. */
public record OwnNode(
        PlanId plan,
        int edition,
        String kind,
        @Nullable DocumentNumber number,
        UnitId issuer,
        @Nullable DocumentDate date,
        String title) {}
