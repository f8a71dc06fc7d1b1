package vn.thac.plan.issue;

import static vn.thac.plan.issue.PlanIssuedContractTest.ISSUER;
import static vn.thac.plan.issue.PlanIssuedContractTest.PACKAGE;
import static vn.thac.plan.issue.PlanIssuedContractTest.UNITS;
import static vn.thac.plan.issue.PlanIssuedContractTest.id;
import static vn.thac.plan.issue.PlanIssuedContractTest.pinned;
import static vn.thac.plan.issue.PlanIssuedContractTest.plan;
import static vn.thac.plan.issue.PlanIssuedContractTest.unit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.plan.Contract;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.edition.Difference;
import vn.thac.plan.edition.Edition;
import vn.thac.plan.edition.NamedAnew;
import vn.thac.plan.edition.PlanAmended;
import vn.thac.plan.edition.PlanIssued;
import vn.thac.plan.edition.WriteIssued;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.OpenWork;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

/** The plan of the first edition's sample, amended by a decision. */
class PlanAmendedContractTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 23);
    private static final LocalDate AMENDED = LocalDate.of(2024, 9, 15);
    private static final Instant AT = Instant.parse("2024-09-15T02:00:00Z");

    private static final String AFTER = PACKAGE.replace("due: 2024-12-31", "due: 2025-01-31")
            .replace(
                    "{key: D3, addressee: doan, text: Vận động đoàn viên, waitsFor: Khi Tỉnh ủy có chỉ đạo}",
                    "{key: D4, addressee: so, role: consolidate, text: Tổng hợp kết quả rà soát}")
            .replace("  - {addressee: doan, asks: integrate}\n", "")
            .replace("{day: 10, month: 11", "{day: 15, month: 11");

    @Test
    void an_amended_plan_is_written_as_the_sample() {
        Plan.Issued plan = new Plan.Issued(
                plan(11),
                new Issuer(unit(1), "province", "government"),
                2,
                1,
                PlanHead.of(read(PACKAGE).document()),
                new LinkedHashSet<>(List.of(plan(9), plan(11))),
                Instant.parse("2024-07-23T01:00:00Z"),
                FIRST);
        PlanIssued before = new WriteIssued(edition(PACKAGE, FIRST)).event(plan, ISSUER, pinned());
        Plan.Issued amended = plan.amended(plan.head());
        PlanIssued after = new WriteIssued(edition(AFTER, AMENDED)).event(amended, ISSUER, pinned());
        Contract.holds(
                PlanAmended.TYPE,
                new PlanAmended(
                        after,
                        PlanAmended.AmendedBy.of(document()),
                        AT,
                        OpenWork.RECALLED,
                        NamedAnew.of(before, after).sent(),
                        PlanAmended.Anew.of(NamedAnew.of(before, after)),
                        Difference.of(before, after)));
    }

    private static Plan.Issued document() {
        PlanHead head = new PlanHead(
                "decision",
                new DocumentNumber("15/QĐ-UBND"),
                "Quyết định sửa đổi Kế hoạch số 7/KH-UBND",
                null,
                DocumentDate.ofDay(AMENDED),
                List.of());
        PlanId id = plan(12);
        return new Plan.Issued(id, new Issuer(unit(1), "province", "government"), 3, 1, head, Set.of(id), AT, AMENDED);
    }

    private static Edition edition(String yaml, LocalDate day) {
        PlanPackage text = read(yaml);
        return new Edition(
                text,
                new Content(text, new PlanRelations(text, "government", Map.of(), Set.of())),
                UNITS,
                day,
                List.of(new MandateId(id(31))));
    }

    private static PlanPackage read(String yaml) {
        return PackageReader.typed(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true));
    }
}
