package vn.thac.desk.page.step;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps that a person takes with an assignment, a mandate, a draft or a report that is owed, and what each asks for. */
enum StepForm {
    ACCEPT,
    START,
    PROGRESS(Field.PERCENT, Field.NOTE),
    COMPLETE(Field.RESULT, Field.EVIDENCE),
    ASK_EXTENSION(Field.DUE, Field.REASON),
    DECLINE(Field.REASON),
    CONFIRM,
    SEND_BACK(Field.REASON),
    DECIDE_EXTENSION(Field.GRANTED, Field.DUE, Field.REASON, Field.DECISION),
    EXTEND(Field.DUE, Field.REASON, Field.DECISION),
    CORRECT_EXTENSION(Field.DUE, Field.REASON, Field.DECISION),
    MEET_CONDITION(Field.NOTE, Field.DUE),
    REASSIGN(Field.UNIT, Field.DUE, Field.REASON),
    RECALL(Field.REASON),
    REOPEN(Field.REASON),
    ANSWER(Field.PLAN, Field.REASON),
    PASS_ON(Field.REASON),
    SET_DUE(Field.DUE, Field.REASON),
    EXCUSE(Field.REASON),
    REFUSE_ANSWER(Field.REASON),
    SUBMIT(Field.REASON),
    TAKE_BACK(Field.REASON),
    RETURN(Field.REASON),
    DELETE,
    WAIVE(Field.REASON, Field.NUMBER),
    CLOSE(Field.REASON, Field.NUMBER),
    MOVE(Field.DUE, Field.REASON, Field.NUMBER),
    ACCEPT_RESTATEMENT,
    REFUSE_RESTATEMENT(Field.REASON),
    WITHDRAW_RESTATEMENT;

    private final List<Field> fields;

    StepForm(Field... fields) {
        this.fields = List.of(fields);
    }

    List<Field> fields() {
        return fields;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StepForm> of(String action) {
        return Arrays.stream(values())
                .filter(each -> each.wire().equals(action))
                .findFirst();
    }
}
