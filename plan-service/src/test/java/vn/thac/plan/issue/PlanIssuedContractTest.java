package vn.thac.plan.issue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.Contract;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.edition.PlanIssued;
import vn.thac.plan.edition.WriteIssued;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.Values;
import vn.thac.plan.indicator.settling.PinDefinitions.Pinned;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.SaidValues;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.target.Direction;

class PlanIssuedContractTest {

    static final String PACKAGE = """
            document:
              kind: plan
              number: 7/KH-UBND
              issuer: ubnd:91
              date: {value: 2024-07-23}
              title: Kế hoạch nước sạch trường học
              place: Rạch Giá
              headers: [ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG]
              urgency: urgent
              signer: {name: Nguyễn Văn A, title: Phó Chủ tịch, authority: TM. Ủy ban nhân dân, authoritySecondLine: KT. Chủ tịch}
              recipients: [{name: Tỉnh ủy, mark: b/c, type: unit}, {name: Các đồng chí Ủy viên, type: person-class, doubt: Mờ}]
              archive: "Lưu: VT"
            indicators:
              - {code: nuoc-sach, name: Trường có nước sạch, unit: "%", direction: up, rule: ratio, numerator: Trường có nước sạch, denominator: Trường}
            targets:
              - {key: T1, indicator: nuoc-sach, comparator: ">", value: 99.9, unit: "%", year: 2025, then: maintain, baseline: {value: 87.25, year: 2022}, section: I.2, origins: [{plan: 211-KH/TU, key: T4}]}
              - {key: T2, name: Các chỉ tiêu của Chương trình, composite: true, programme: ct-nuoc, doubt: Chương trình không kèm danh mục}
            taskGroups:
              - {key: G1, title: Truyền thông, section: II.1, lead: [so], tasks: [{key: G1.1, summary: Nói chuyện tại trường, lead: [doan], windows: ["01/6"], duties: [D2], programme: ct-nuoc, waitsFor: huong-dan}, {key: G1.2, summary: Rà soát quy định, section: II.1.b}]}
              - {key: G2, title: Cơ sở vật chất, tasks: [{key: G2.1, summary: Sửa bể nước}]}
            addressees:
              - {key: so, name: Sở Giáo dục và Đào tạo, track: government, unit: "thac:kg-so-gddt", section: III.1}
              - {key: huyen, name: "UBND các huyện, thành phố", type: class, track: government, selector: {track: government, level: district, under: "ubnd:91", direct: true}}
              - {key: doan, name: Tỉnh đoàn, track: mass, unit: "thac:kg-tinh-doan"}
              - {key: tat-ca, name: "Các sở, huyện", parts: [so, huyen]}
              - {key: lien-quan, name: Các đơn vị liên quan, vague: true, doubt: Không rõ đơn vị nào}
            duties:
              - {key: D1, addressee: huyen, text: Rà soát từng điểm trường, with: [lien-quan], due: 2024-12-31, produces: plan, origins: [{plan: 211-KH/TU, key: D7, role: lead, relation: ordered}]}
              - {key: D2, addressee: so, role: lead, text: Hướng dẫn chuyên môn, waitsFor: huong-dan, recurrence: six-monthly+annual, windows: ["15/8 - 30/8"], passesTo: [huyen], partOf: D1, section: III.1}
              - {key: D3, addressee: doan, text: Vận động đoàn viên, waitsFor: Khi Tỉnh ủy có chỉ đạo}
            conditions:
              - {key: huong-dan, text: Hướng dẫn của Bộ, section: III.1, origins: [{plan: 211-KH/TU, key: huong-dan}]}
            mandates:
              - {addressee: huyen, asks: own-plan, due: 2024-10-31, duty: D1, section: III.2}
              - {addressee: doan, asks: integrate}
            programmes:
              - {key: ct-nuoc, name: Chương trình nước sạch nông thôn, aliases: [CT nước sạch], period: {from: 2021, to: 2025, orientation: 2030}, section: I.1}
            reporting:
              - {key: R1, who: [tat-ca, doan], to: [so], toText: UBND tỉnh, via: so, kind: periodic, frequency: P1Y, deadline: {day: 10, month: 11, rule: before}, window: decree, early: refuse, form: bieu-1, suppliedBy: [{indicators: [nuoc-sach], who: [huyen]}], note: Báo cáo hằng năm, section: IV}
            forms:
              - {code: bieu-1, title: Nước sạch, sample: true, indicators: [nuoc-sach]}
            """;

    static final NamedUnit ISSUER = new NamedUnit(unit(1), "ubnd:91", "Ủy ban nhân dân tỉnh Kiên Giang");
    static final Map<String, UnitId> UNITS =
            Map.of("ubnd:91", unit(1), "thac:kg-so-gddt", unit(2), "thac:kg-tinh-doan", unit(3));

    @Test
    void an_issued_plan_is_written_as_the_sample() {
        PlanPackage plan = PackageReader.typed(PackageReader.tree(PACKAGE.getBytes(StandardCharsets.UTF_8), true));
        DocumentDate date = DocumentDate.ofDay(LocalDate.of(2024, 7, 23));
        Instant at = Instant.parse("2024-07-23T01:00:00Z");
        Plan.Draft draft = new Plan.Draft(
                plan(11),
                new Issuer(unit(1), "province", "government"),
                2,
                1,
                PlanHead.of(plan.document()),
                List.of(new MandateId(id(31))));
        Issuing issuing = new Issuing(
                draft,
                draft.head(),
                date,
                date.value(),
                at,
                plan,
                UNITS,
                Map.of(),
                Set.of(),
                new Content(plan, new PlanRelations(plan, "government", Map.of(), Set.of())),
                List.of());
        PlanIssued event = new WriteIssued(issuing.edition())
                .event(issuing.issued(new LinkedHashSet<>(List.of(plan(9)))), ISSUER, pinned());

        Contract.holds("plan.issued.v1", event);
    }

    /** What it measures by and asks for. */
    static Pinned pinned() {
        IndicatorVersion indicator = new IndicatorVersion(
                id(21),
                "nuoc-sach",
                unit(1),
                3,
                "Trường có nước sạch",
                "%",
                Direction.UP,
                IndicatorLine.Rule.RATIO,
                null,
                "Trường có nước sạch",
                "Trường",
                null,
                null,
                new Values(true, false, false, new BigDecimal("0.50"), new BigDecimal("1e2"), 0),
                SaidValues.NOTHING,
                true,
                1,
                false,
                IndicatorLine.OverTime.PARTS,
                IndicatorLine.Missing.UNKNOWN);
        FormVersion form = new FormVersion(
                id(22), "bieu-1", unit(1), 1, "Nước sạch", true, List.of("nuoc-sach"), Map.of("nuoc-sach", 3));
        return new Pinned(List.of(indicator), List.of(form));
    }

    static UUID id(int n) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(n));
    }

    static UnitId unit(int n) {
        return new UnitId(id(100 + n));
    }

    static PlanId plan(int n) {
        return new PlanId(id(n));
    }
}
