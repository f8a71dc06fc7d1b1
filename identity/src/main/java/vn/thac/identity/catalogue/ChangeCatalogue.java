package vn.thac.identity.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.identity.IdentityRefusal;

/** Adds a word to the register or changes what it says. Words are never removed: history speaks in them. */
@ApplicationScoped
public class ChangeCatalogue {

    private static final Logger LOG = Logger.getLogger(ChangeCatalogue.class);

    @Inject
    CatalogueStore store;

    @Transactional
    public Level level(Level level) {
        store.put(level);
        return changed("level", level.code(), level);
    }

    @Transactional
    public Track track(Track track) {
        store.put(track);
        return changed("track", track.code(), track);
    }

    @Transactional
    public Tree tree(Tree tree) {
        store.put(tree);
        return changed("tree", tree.code(), tree);
    }

    @Transactional
    public Scheme scheme(Scheme scheme) {
        store.put(scheme);
        return changed("scheme", scheme.code(), scheme);
    }

    @Transactional
    public UnitKind kind(UnitKind kind) {
        store.put(kind);
        return changed("kind", kind.code(), kind);
    }

    @Transactional
    public Body body(Body body, List<Naming> names) {
        Faults faults = new Faults();
        Catalogue catalogue = store.load();
        requireTrack(catalogue, body.track(), "track", faults);
        if (body.ledBy() != null && catalogue.body(body.ledBy()).isEmpty()) {
            faults.add(IdentityRefusal.NO_BODY_ON_TRACK, "/ledBy", Map.of("value", body.ledBy()));
        }
        if (!catalogue.hasScheme(body.scheme())) {
            faults.add(IdentityRefusal.UNKNOWN_SCHEME, "/scheme", Map.of("value", body.scheme()));
        }
        Optional<Body> other = store.bodies().stream()
                .filter(b -> b.scheme().equals(body.scheme()) && !b.track().equals(body.track()))
                .findFirst();
        other.ifPresent(b -> faults.add(
                IdentityRefusal.SCHEME_IN_USE, "/scheme", Map.of("value", body.scheme(), "track", b.track())));
        checkNames(catalogue, names, faults);
        faults.refuse();
        store.put(body);
        store.replaceNamings(body.track(), names);
        return changed("body", body.track(), body);
    }

    private static void checkNames(Catalogue catalogue, List<Naming> names, Faults faults) {
        Set<List<@Nullable String>> seen = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            Naming name = names.get(place);
            String at = "/names/" + place;
            faults.addIf(!Naming.isPattern(name.pattern()), IdentityRefusal.BAD_PATTERN, at + "/pattern");
            if (name.level() != null && catalogue.level(name.level()).isEmpty()) {
                faults.add(IdentityRefusal.UNKNOWN_LEVEL, at + "/level", Map.of("value", name.level()));
            }
            if (!seen.add(java.util.Arrays.asList(name.level(), name.areaKind()))) {
                faults.add(IdentityRefusal.REPEATED, at, Map.of("value", name.pattern()));
            }
        }
    }

    private static void requireTrack(Catalogue catalogue, String track, String at, Faults faults) {
        if (!catalogue.hasTrack(track)) {
            faults.add(IdentityRefusal.UNKNOWN_TRACK, at, Map.of("value", track));
        }
    }

    private static <T> T changed(String sort, String code, T word) {
        LOG.infof("catalogue=changed sort=%s code=%s", sort, code);
        return word;
    }
}
