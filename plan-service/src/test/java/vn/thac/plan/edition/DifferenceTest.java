package vn.thac.plan.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.plan.edition.PartChange.Field;
import vn.thac.plan.edition.PartChange.Kind;
import vn.thac.plan.edition.PartChange.Part;

class DifferenceTest {

    private static final String BEFORE = Text.HEAD + """
            targets: [{key: T1, name: Trường có nước, comparator: '>=', value: 90, unit: '%', year: 2025}]
            taskGroups: [{key: G, title: Nhóm, lead: [so], tasks: [{key: G.1, summary: Nói chuyện, lead: [so]}]}]
            addressees:
              - {key: so, name: Sở, unit: 'thac:so'}
              - {key: huyen, name: Huyện, selector: {track: government, level: district, under: 'ubnd:91'}}
            duties:
              - {key: D1, addressee: so, text: Rà soát, due: 2024-12-31, with: [huyen]}
              - {key: D2, addressee: huyen, text: Hướng dẫn, waitsFor: cho, windows: ['01/6', '15/8']}
            conditions: [{key: cho, text: Hướng dẫn của Bộ}]
            mandates: [{addressee: huyen, asks: own-plan, due: 2024-10-31}, {addressee: so, asks: integrate}]
            programmes: [{key: ct, name: Chương trình}]
            reporting: [{key: R1, who: [huyen], to: [so], kind: periodic, frequency: P1Y, deadline: {day: 10, month: 11}}]
            """;

    @Test
    void what_says_the_same_is_no_difference_in_whatever_order() {
        String turned = BEFORE.replace("['01/6', '15/8']", "['15/8', '01/6']")
                .replace(
                        "[{addressee: huyen, asks: own-plan, due: 2024-10-31}, {addressee: so, asks: integrate}]",
                        "[{addressee: so, asks: integrate}, {addressee: huyen, asks: own-plan, due: 2024-10-31}]");
        assertEquals(List.of(), between(turned));
    }

    @Test
    void a_field_that_changes_is_told_with_what_it_was() {
        PartChange only = only(BEFORE.replace("due: 2024-12-31", "due: 2025-01-31"));
        assertEquals(Part.ITEM, only.part());
        assertEquals("D1", only.key());
        assertEquals(Kind.CHANGED, only.change());
        Field due = only.fields().get(0);
        assertEquals(
                List.of("due", "\"2024-12-31\"", "\"2025-01-31\""),
                List.of(due.name(), "" + due.before(), "" + due.after()));
    }

    @Test
    void each_part_is_found_by_its_key() {
        assertEquals("target T1 changed (value)", told(BEFORE.replace("value: 90", "value: 95")));
        assertEquals("group G changed (title)", told(BEFORE.replace("title: Nhóm", "title: Nhóm khác")));
        assertEquals("item G.1 changed (text)", told(BEFORE.replace("Nói chuyện", "Truyền thông")));
        assertEquals(
                "item G.1 changed (holders)",
                told(BEFORE.replace("summary: Nói chuyện, lead: [so]", "summary: Nói chuyện, lead: [huyen]")));
        assertEquals(
                "addressee huyen changed (selector)",
                told(BEFORE.replace("level: district, under: 'ubnd:91'", "level: commune, under: 'ubnd:91'")));
        assertEquals("condition cho changed (text)", told(BEFORE.replace("Hướng dẫn của Bộ", "Chỉ đạo của tỉnh")));
        assertEquals(
                "mandate huyen/own-plan changed (due)", told(BEFORE.replace("due: 2024-10-31", "due: 2024-11-30")));
        assertEquals(
                "programme ct changed (name)", told(BEFORE.replace("name: Chương trình}", "name: Chương trình mới}")));
        assertEquals("regime R1 changed (deadline)", told(BEFORE.replace("{day: 10", "{day: 15")));
        assertEquals("document document changed (title)", told(BEFORE.replace("title: Kế hoạch", "title: Tên mới")));
    }

    @Test
    void what_comes_and_goes_is_told_whole() {
        String after = BEFORE.replace(
                        "  - {key: D2, addressee: huyen, text: Hướng dẫn, waitsFor: cho, windows: ['01/6', '15/8']}\n",
                        "  - {key: D3, addressee: so, text: Tổng hợp}\n")
                .replace("conditions: [{key: cho, text: Hướng dẫn của Bộ}]\n", "");
        List<PartChange> changes = between(after);
        assertEquals(
                List.of("item D3 added", "item D2 removed", "condition cho removed"),
                changes.stream().map(PartChange::toString).toList());
        assertEquals(
                List.of("kind", "text", "holders"),
                changes.get(0).fields().stream().map(Field::name).toList());
        assertEquals(
                List.of("kind", "text", "holders", "windows", "waitsFor"),
                changes.get(1).fields().stream().map(Field::name).toList());
        assertEquals("\"cho\"", "" + changes.get(1).fields().get(4).before());
    }

    @Test
    void a_mandate_that_asks_another_thing_is_another_and_a_second_of_the_same_is_counted() {
        assertEquals(
                List.of("mandate huyen/integrate added", "mandate huyen/own-plan removed"),
                between(BEFORE.replace(
                                "{addressee: huyen, asks: own-plan, due: 2024-10-31}",
                                "{addressee: huyen, asks: integrate, due: 2024-10-31}"))
                        .stream()
                        .map(PartChange::toString)
                        .toList());
        assertEquals(
                "mandate so/integrate/2 added",
                told(BEFORE.replace(
                        "{addressee: so, asks: integrate}]",
                        "{addressee: so, asks: integrate}, {addressee: so, asks: integrate, due: 2025-01-01}]")));
    }

    private static List<PartChange> between(String after) {
        return Difference.of(Text.says(BEFORE), Text.says(after));
    }

    private static PartChange only(String after) {
        List<PartChange> changes = between(after);
        assertEquals(1, changes.size(), "" + changes);
        return changes.get(0);
    }

    private static String told(String after) {
        return only(after).toString();
    }
}
