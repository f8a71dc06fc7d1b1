package vn.thac.task.product;

import static java.util.stream.Collectors.joining;

import java.util.Set;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.assignment.Timing;

/**
 * The rule, in SQL over an assignment {@code a} as it stands on a day ({@code t}) and its item {@code i}. Expected is a product
 * of whoever has the item of the plan and does more than help; of what recurs, of each occurrence. Received is what the report
 * of the work names, the plan that answers a mandate for the same, or the report that is owed for it.
 */
public final class ProductStore {

    /** The plan that answers a mandate which is one demand with the assignment. */
    public static final String ANSWER = """
            (select m.answered_by from mandate_duty d join mandate_answer m on m.mandate_id = d.mandate_id
             where d.assignment_id = a.id and m.answered_by is not null and m.excuse is null limit 1)
            """;

    /** The last report that the unit has handed in under the plan, where the product is one. */
    public static final String REPORT = """
            (select o.id from obligation_ref o where i.produces = 'report' and o.plan_id = a.plan_id and o.unit_id = a.unit_id
               and o.state in ('submitted', 'accepted', 'restating') order by o.since desc limit 1)
            """;

    /** Null where nothing is expected. */
    public static final String STATE = """
            case when i.produces is null or a.assigner_id is not null or t.role in (%1$s) or t.stage in (%2$s)
                   or i.recurs and a.series_id is null then null
                 when t.stage in (%3$s) and t.evidence is not null then 'received'
                 when %4$s is not null or %5$s is not null then 'received'
                 when t.stage in (%3$s) or t.timing = '%6$s' then 'missing'
                 else 'awaited' end
            """.formatted(
                    words(Set.of(Role.COORDINATE)),
                    words(Set.of(Stage.RECALLED, Stage.PASSED_ON)),
                    words(Set.of(Stage.COMPLETED, Stage.CONFIRMED)),
                    ANSWER,
                    REPORT,
                    Timing.LATE.wire());

    private ProductStore() {}

    private static String words(Set<? extends vn.thac.core.WireName> all) {
        return all.stream().map(word -> "'" + word.wire() + "'").sorted().collect(joining(", "));
    }
}
