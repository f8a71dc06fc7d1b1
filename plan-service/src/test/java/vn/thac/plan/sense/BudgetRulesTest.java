package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{step: estimate} | none",
                "{step: estimate, amount: 2.5, unit: tỷ đồng} | none",
                "{step: dream} | /budget/steps/0/step unknown-document-word",
                "{step: estimate, amount: 2.5} | /budget/steps/0/amount amount-of-nothing"
            })
    void a_step_is_one_of_the_list_and_an_amount_is_one_of_something(String step, String found) {
        assertEquals(found, Found.in("budget: {steps: [%s]}".formatted(step), (root, faults) -> new BudgetRules(
                        root, Known.ONES, faults)
                .check()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{key: B, owner: so, approver: ub} | none",
                "{key: D1, owner: so} | /budget/steps/0/key duplicate-key",
                "{key: B, owner: ai} | /budget/steps/0/owner unknown-key",
                "{key: B, approver: ai} | /budget/steps/0/approver unknown-key"
            })
    void its_key_is_one_of_duties_and_tasks_and_whom_it_names_is_an_addressee(String step, String found) {
        assertEquals(
                found,
                Found.in(
                        "{addressees: [{key: so}, {key: ub}], duties: [{key: D1}], budget: {steps: [%s]}}"
                                .formatted(step),
                        (root, faults) -> new KeyRules(root, faults).check()));
    }
}
