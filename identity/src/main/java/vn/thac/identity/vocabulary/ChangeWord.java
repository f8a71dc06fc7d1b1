package vn.thac.identity.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.request.ETags;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;

/** Adds a word to the register, or changes what one says: then with the version that the caller has seen. */
@ApplicationScoped
public class ChangeWord {

    private static final Logger LOG = Logger.getLogger(ChangeWord.class);

    private final WordStore store;
    private final RecordWords recorder;

    @Inject
    ChangeWord(WordStore store, RecordWords recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    /** A word that already says this stays as it is, and no event is made. */
    @Transactional
    public Word change(Word said, @Nullable String ifMatch) {
        store.lock();
        Optional<Word> before = store.find(said.list(), said.code());
        Word wanted = said.written(before.map(Word::code).orElse(said.code()));
        before.ifPresent(word -> ETags.require(ifMatch, word.version()));
        checkForms(wanted);
        long version = before.map(Word::version).orElse(0L);
        if (before.isPresent() && before.get().equals(wanted.ofVersion(version))) {
            return before.get();
        }
        Word next = wanted.ofVersion(version + 1);
        recorder.words(List.of(next));
        LOG.infof("vocabulary=changed list=%s code=%s version=%d", next.list(), next.code(), next.version());
        return next;
    }

    private void checkForms(Word wanted) {
        Faults faults = new Faults();
        List<CodeForm> forms = wanted.forms() == null ? List.of() : wanted.forms();
        for (int place = 0; place < forms.size(); place++) {
            CodeForm form = forms.get(place);
            String at = "/forms/" + place;
            faults.addIf(!CodeForm.isPattern(form.pattern()), IdentityRefusal.BAD_FORM, at + "/pattern");
            if (form.level() != null && store.find(WordList.LEVEL, form.level()).isEmpty()) {
                faults.add(store.load()
                        .unknown(IdentityRefusal.UNKNOWN_LEVEL, WordList.LEVEL, form.level(), at + "/level"));
            }
        }
        faults.refuse();
    }
}
