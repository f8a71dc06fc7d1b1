package vn.thac.identity.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.directory.vocabulary.KeepWords;
import vn.thac.identity.ClaimedUnit;

/** Writes words as they now stand, this service's own read model and the events, in one transaction. */
@ApplicationScoped
public class RecordWords {

    private final WordStore store;
    private final KeepWords known;
    private final Changes changes;
    private final ClaimedUnit claimed;
    private final ObjectMapper json;

    @Inject
    RecordWords(WordStore store, KeepWords known, Changes changes, ClaimedUnit claimed, ObjectMapper json) {
        this.store = store;
        this.known = known;
        this.changes = changes;
        this.claimed = claimed;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void words(List<Word> words) {
        words.forEach(store::put);
        tell(words.stream().map(VocabularyRecorded::of).toList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void body(Body body, Word track) {
        store.put(body);
        tell(List.of(VocabularyRecorded.of(body, track)));
    }

    private void tell(List<VocabularyRecorded> told) {
        claimed.note();
        known.keep(told.stream().map(this::known).toList());
        changes.record(told.stream()
                .map(word -> new Change(
                        VocabularyRecorded.AGGREGATE, word.id(), word.version(), VocabularyRecorded.TYPE, word))
                .toList());
    }

    private vn.thac.directory.vocabulary.Word known(VocabularyRecorded word) {
        return new vn.thac.directory.vocabulary.Word(
                word.list(),
                word.code(),
                word.version(),
                word.name(),
                word.rank(),
                word.retired(),
                json.valueToTree(word.attributes()));
    }
}
