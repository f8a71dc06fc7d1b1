package vn.thac.identity.vocabulary;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import vn.thac.core.request.Acting;
import vn.thac.directory.vocabulary.WordList;

/**
 * Tells the words that the migrations brought, once: the event of each takes it from version 0 to 1. Of two instances
 * that start at the same time one waits for the other and then finds nothing left to tell.
 */
@ApplicationScoped
public class TellSeededWords {

    private static final Logger LOG = Logger.getLogger(TellSeededWords.class);

    private final WordStore store;
    private final RecordWords recorder;
    private final Acting acting;

    @Inject
    TellSeededWords(WordStore store, RecordWords recorder, Acting acting) {
        this.store = store;
        this.recorder = recorder;
        this.acting = acting;
    }

    @ActivateRequestContext
    @Transactional
    void tell(@Observes StartupEvent started) {
        acting.asSystem("seeded-words", null);
        store.lock();
        List<Word> untold =
                store.untold().stream().map(word -> word.ofVersion(1)).toList();
        recorder.words(untold);
        Vocabulary words = store.load();
        List<Body> bodies =
                store.bodies().stream().filter(body -> body.version() == 0).toList();
        bodies.forEach(body -> recorder.body(
                body.ofVersion(1), words.find(WordList.TRACK, body.track()).orElseThrow()));
        if (!untold.isEmpty()) {
            LOG.infof("vocabulary=told words=%d bodies=%d", untold.size(), bodies.size());
        }
    }
}
