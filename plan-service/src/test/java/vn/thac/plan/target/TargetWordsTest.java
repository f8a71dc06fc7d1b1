package vn.thac.plan.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.FullPlan;

class TargetWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {comparator: '>', value: 99.9, unit: '%', year: 2025, then: maintain}    | trên 99,9 %, đến năm 2025, những năm sau duy trì | more than 99.9 %, by 2025, maintained in the years after
            {name: Nhà ở, comparator: '>=', value: 20000, unit: ngôi nhà}            | Nhà ở, từ 20.000 ngôi nhà trở lên                  | Nhà ở, at least 20,000 ngôi nhà
            {comparator: '<=', value: 550, per: 100000, unit: trẻ em, year: 2025}    | không quá 550/100.000 trẻ em, đến năm 2025         | at most 550/100,000 trẻ em, by 2025
            {value: 5, upTo: 10.5, unit: '%', change: {way: reduction, yearly: true}}| mỗi năm giảm 5 đến 10,5 %                          | each year down by 5 to 10.5 %
            {comparator: '=', value: 10, unit: '%', change: {way: reduction}, baseline: {value: 1200.5, year: 2020}} | giảm 10 %, so với 1.200,5 (năm 2020) | down by 10 %, against 1,200.5 (in 2020)
            {grade: {at: Khá, of: [Yếu, Khá]}, year: 2025, then: maintain, until: 2030} | đạt Khá trở lên, đến năm 2025, những năm sau duy trì, đến hết năm 2030 | Khá or better, by 2025, maintained in the years after, until the end of 2030
            {name: Có quy chế, answer: true}                                         | Có quy chế, có                                      | Có quy chế, yes
            {condition: khi phát hiện, comparator: '=', value: 100, unit: '%', quality: xử lý nghiêm, standing: true} | khi phát hiện, đạt 100 %, xử lý nghiêm, mọi thời điểm | khi phát hiện, 100 %, xử lý nghiêm, at all times
            {composite: true, comparator: '=', value: 3, parts: [A, B, C]}           | đạt 3, gồm A, B, C                                  | 3, made up of A, B, C
            {wording: phấn đấu nâng cao}                                             | phấn đấu nâng cao                                   | phấn đấu nâng cao
            {value: -1234567.25, comparator: '>='}                                   | từ -1.234.567,25 trở lên                            | at least -1,234,567.25
            """)
    void a_target_is_said_in_both_languages_with_their_numbers(String target, String vietnamese, String english) {
        Target said = FullPlan.read("document: {kind: plan, issuer: 'ubnd:91', title: K}\ntargets: ["
                        + target.replaceFirst("\\{", "{key: T, ") + "]")
                .targets()
                .get(0);
        assertEquals(vietnamese, TargetWords.in(Locale.forLanguageTag("vi")).of(said));
        assertEquals(english, TargetWords.in(Locale.ENGLISH).of(said));
    }
}
