package vn.thac.task.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.problem.Sentences;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.task.follow.AnswerTime;

/** Reads what waits for a unit, in the reader's language; 404 to whoever may not see the unit's things. */
@ApplicationScoped
class ReadInbox {

    private static final String LANGUAGE = "Accept-Language";

    private final InboxListStore store;
    private final Access access;
    private final Acting acting;
    private final Sentences sentences;
    private final AnswerTime answerTime;
    private final Clock clock;

    @Inject
    ReadInbox(
            InboxListStore store,
            Access access,
            Acting acting,
            Sentences sentences,
            AnswerTime answerTime,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.acting = acting;
        this.sentences = sentences;
        this.answerTime = answerTime;
        this.clock = clock;
    }

    Page<InboxItem> read(UnitId unit, Set<Kind> kinds, PageQuery page) {
        access.requireVisible(unit);
        LocalDate today = Vietnam.today(clock);
        Locale language = sentences.choose(acting.header(LANGUAGE));
        Page<Waiting> found = store.list(unit, kinds, page);
        return new Page<>(
                found.items().stream()
                        .map(thing ->
                                thing.item(unit, today, answerTime, (key, args) -> sentences.say(key, args, language)))
                        .toList(),
                found.next(),
                found.total());
    }
}
