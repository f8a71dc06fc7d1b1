package vn.thac.plan.issue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.plan.Contract;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.PinDefinitions.Pinned;
import vn.thac.plan.packages.Items;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.Relations;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;

class PlanIssuedContractTest {

    private static final String PACKAGE = """
            document:
              kind: plan
              number: 7/KH-UBND
              issuer: ubnd:91
              date: {value: 2024-07-23}
              title: Kế hoạch nước sạch trường học
            indicators:
              - {code: nuoc-sach, name: Trường có nước sạch, unit: "%", direction: up, rule: ratio, numerator: Trường có nước sạch, denominator: Trường}
            targets:
              - {key: T1, indicator: nuoc-sach, comparator: ">", value: 99.9, unit: "%", year: 2025, then: maintain, origins: [{plan: 211-KH/TU, key: T4}]}
            taskGroups:
              - {key: G1, title: Truyền thông, tasks: [{key: G1.1, summary: Nói chuyện tại trường, lead: [doan], windows: ["01/6"]}, {key: G1.2, summary: Rà soát quy định}]}
            addressees:
              - {key: so, name: Sở Giáo dục và Đào tạo, track: government, unit: "thac:kg-so-gddt"}
              - {key: huyen, name: "UBND các huyện, thành phố", type: class, track: government, selector: {track: government, level: district, under: "ubnd:91", direct: true}}
              - {key: doan, name: Tỉnh đoàn, track: mass, unit: "thac:kg-tinh-doan"}
              - {key: tat-ca, name: "Các sở, huyện", parts: [so, huyen]}
              - {key: lien-quan, name: Các đơn vị liên quan, vague: true}
            duties:
              - {key: D1, addressee: huyen, text: Rà soát từng điểm trường, with: [lien-quan], due: 2024-12-31, produces: plan}
              - {key: D2, addressee: so, role: lead, text: Hướng dẫn chuyên môn, waitsFor: Hướng dẫn của Bộ}
            mandates:
              - {addressee: huyen, asks: own-plan, due: 2024-10-31}
            reporting:
              - {key: R1, who: [tat-ca], to: [so], toText: UBND tỉnh, via: so, kind: periodic, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}, window: decree, form: bieu-1, note: Báo cáo hằng năm}
            forms:
              - {code: bieu-1, title: Nước sạch, sample: true, indicators: [nuoc-sach]}
            """;

    private final Map<String, UnitId> units =
            Map.of("ubnd:91", unit(1), "thac:kg-so-gddt", unit(2), "thac:kg-tinh-doan", unit(3));

    @Test
    void an_issued_plan_is_written_as_the_sample() {
        PlanPackage plan = PackageReader.typed(PackageReader.tree(PACKAGE.getBytes(StandardCharsets.UTF_8), true));
        Plan.Issued issued = new Plan.Issued(
                plan(11),
                new Issuer(unit(1), "province", "government"),
                3,
                PlanHead.of(plan.document()),
                new LinkedHashSet<>(List.of(plan(9), plan(11))),
                Instant.parse("2024-07-23T01:00:00Z"));
        IndicatorVersion indicator = new IndicatorVersion(
                id(21),
                "nuoc-sach",
                unit(1),
                1,
                "Trường có nước sạch",
                "%",
                "up",
                "ratio",
                null,
                "Trường có nước sạch",
                "Trường",
                null,
                null,
                false);
        FormVersion form = new FormVersion(id(22), "bieu-1", unit(1), 1, "Nước sạch", true, List.of("nuoc-sach"));
        Relations relations = new Relations(plan, "government", Map.of());

        PlanIssued event = new WriteIssued(plan, units)
                .event(
                        issued,
                        List.of(new MandateId(id(31))),
                        Items.of(plan, relations),
                        new Pinned(List.of(indicator), List.of(form)));

        Contract.holds("plan.issued.v1", event);
    }

    @Test
    void a_resolved_basis_is_written_as_the_sample() {
        Contract.holds("plan.basis-resolved.v1", new BasisResolved(id(11), id(9), List.of(id(11), id(9))));
    }

    private static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }

    private static UnitId unit(int n) {
        return new UnitId(id(100 + n));
    }

    private static PlanId plan(int n) {
        return new PlanId(id(n));
    }
}
