package vn.thac.task.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.calendar.WorkingDays;
import vn.thac.task.assignment.Stage;

/** Until when the assigner should answer: so many working days after a unit declined. */
@ApplicationScoped
public class AnswerTime {

    private final int days;

    @Inject
    public AnswerTime(@ConfigProperty(name = "thac.decline.answer-within", defaultValue = "5") int days) {
        this.days = days;
    }

    /**
     * @param since when the turn came to the assigner
     */
    public @Nullable LocalDate by(Stage stage, Instant since) {
        return stage == Stage.DECLINED ? WorkingDays.after(Vietnam.dayOf(since), days) : null;
    }
}
