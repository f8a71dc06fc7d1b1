package vn.thac.plan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;

class WarningsTest {

    private static final String PACKAGE = """
            document: {kind: plan, issuer: 'ubnd:91', title: K, date: {value: 2024-07-23}}
            basis: [{key: B, relation: cites, kind: law, date: {value: 2024-08-01}}]
            addressees:
              - {key: so, name: Sở, track: government}
              - {key: doan, name: Đoàn thể, track: mass}
              - {key: bao, name: Báo, track: media}
              - {key: tat-ca, name: Tất cả, parts: [so, doan]}
            duties: [{key: D, addressee: bao, relation: requested, text: T}]
            reporting: [{key: R, who: [tat-ca, bao]}]
            """;

    @Test
    void a_reporting_rule_that_binds_whom_the_plan_only_requests_is_flagged() {
        assertEquals(
                List.of(
                        "/basis/0/date basis-after-date",
                        "/reporting/0/who/0 reporting-binds-requested doan",
                        "/reporting/0/who/1 reporting-binds-requested bao"),
                warnings("government"));
    }

    @Test
    void the_party_orders_all_but_whom_it_says_to_request() {
        assertEquals(
                List.of("/basis/0/date basis-after-date", "/reporting/0/who/1 reporting-binds-requested bao"),
                warnings("party"));
    }

    private static List<String> warnings(String track) {
        PlanPackage plan = PackageReader.typed(PackageReader.tree(PACKAGE.getBytes(StandardCharsets.UTF_8), true));
        return Warnings.of(plan, track, Map.of(), Set.of()).stream()
                .map(w -> w.pointer() + " " + w.refusal().code()
                        + (w.args().containsKey("addressees") ? " " + w.args().get("addressees") : ""))
                .toList();
    }
}
