package vn.thac.desk.page.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of an assignment that a person takes, and what each asks for. */
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
    REOPEN(Field.REASON);

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
