package vn.thac.identity.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.request.ETags;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;

/** Says which standard body the territories have on a track, and how it is called; holds for lists from now on. */
@ApplicationScoped
public class ChangeBody {

    private static final Logger LOG = Logger.getLogger(ChangeBody.class);

    private final WordStore store;
    private final RecordWords recorder;

    @Inject
    ChangeBody(WordStore store, RecordWords recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    @Transactional
    public Body change(Body said, @Nullable String ifMatch) {
        store.lock();
        Vocabulary words = store.load();
        Body wanted = said.in(words);
        Optional<Body> before = words.body(wanted.track());
        before.ifPresent(body -> ETags.require(ifMatch, body.version()));
        check(words, wanted);
        long version = before.map(Body::version).orElse(0L);
        if (before.isPresent() && before.get().equals(wanted.ofVersion(version))) {
            return before.get();
        }
        Body next = wanted.ofVersion(version + 1);
        recorder.body(next, words.find(WordList.TRACK, next.track()).orElseThrow());
        LOG.infof("vocabulary=changed list=body code=%s version=%d", next.track(), next.version());
        return next;
    }

    private static void check(Vocabulary words, Body wanted) {
        Faults faults = new Faults();
        if (!words.has(WordList.TRACK, wanted.track())) {
            faults.add(words.unknown(IdentityRefusal.UNKNOWN_TRACK, WordList.TRACK, wanted.track(), "track"));
        }
        if (wanted.ledBy() != null && words.body(wanted.ledBy()).isEmpty()) {
            faults.add(IdentityRefusal.NO_BODY_ON_TRACK, "/ledBy", Map.of("value", wanted.ledBy()));
        }
        if (!words.has(WordList.SCHEME, wanted.scheme())) {
            faults.add(words.unknown(IdentityRefusal.UNKNOWN_SCHEME, WordList.SCHEME, wanted.scheme(), "/scheme"));
        }
        words.bodies().stream()
                .filter(b -> b.scheme().equals(wanted.scheme()) && !b.track().equals(wanted.track()))
                .findFirst()
                .ifPresent(b -> faults.add(
                        IdentityRefusal.SCHEME_IN_USE,
                        "/scheme",
                        Map.of("value", wanted.scheme(), "track", b.track())));
        checkNames(words, wanted.names(), faults);
        faults.refuse();
    }

    private static void checkNames(Vocabulary words, List<Naming> names, Faults faults) {
        Set<List<@Nullable String>> seen = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            Naming name = names.get(place);
            String at = "/names/" + place;
            faults.addIf(!Naming.isPattern(name.pattern()), IdentityRefusal.BAD_PATTERN, at + "/pattern");
            if (name.level() != null && !words.has(WordList.LEVEL, name.level())) {
                faults.add(words.unknown(IdentityRefusal.UNKNOWN_LEVEL, WordList.LEVEL, name.level(), at + "/level"));
            }
            if (name.areaKind() != null && !words.has(WordList.KIND, name.areaKind())) {
                faults.add(
                        words.unknown(IdentityRefusal.UNKNOWN_KIND, WordList.KIND, name.areaKind(), at + "/areaKind"));
            }
            if (!seen.add(Arrays.asList(name.level(), name.areaKind()))) {
                faults.add(IdentityRefusal.REPEATED, at, Map.of("value", name.pattern()));
            }
        }
    }
}
