package vn.thac.desk.page.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.AccountClient;
import vn.thac.desk.page.service.UnitClient;
import vn.thac.desk.page.service.UnitClient.Unit;
import vn.thac.desk.page.unit.Profile.Holder;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.directory.vocabulary.Word;
import vn.thac.directory.vocabulary.WordList;

/** Gathers what is known of a unit, and calls it as the vocabulary does. */
@ApplicationScoped
class ReadProfile {

    private static final int A_PAGE = 50;
    private static final int MOST_POSTS = 200;

    @Inject
    @RestClient
    UnitClient units;

    @Inject
    @RestClient
    AccountClient accounts;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Frame frame;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    Profile of(String ref, @Nullable String cursor) {
        Unit unit = units.unit(ref);
        String id = unit.id().toString();
        return new Profile(
                unit,
                words(unit),
                units.parents(id),
                units.children(id, cursor, A_PAGE, true),
                units.predecessors(id).items(),
                units.successors(id).items(),
                reader.units().stream().anyMatch(mine -> mine.id().equals(id)),
                unit.ends() == null ? holders(id) : Optional.empty());
    }

    private Optional<List<Holder>> holders(String unit) {
        String today = Vietnam.today(clock).toString();
        return SaidNo.orNothing(() -> Profile.holders(
                accounts.posts(null, unit, today, null, MOST_POSTS, false).items()));
    }

    private Profile.Words words(Unit unit) {
        Map<String, String> trees =
                vocabulary.words(WordList.TREE).stream().collect(Collectors.toMap(Word::code, frame::called));
        return new Profile.Words(
                word(WordList.LEVEL, unit.level()),
                word(WordList.TRACK, unit.track()),
                word(WordList.KIND, unit.kind()),
                trees);
    }

    private String word(WordList list, String code) {
        return vocabulary.word(list, code).map(frame::called).orElse(code);
    }
}
