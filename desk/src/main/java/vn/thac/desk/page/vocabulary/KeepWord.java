package vn.thac.desk.page.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Entered;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.service.WordClient;
import vn.thac.desk.page.service.WordClient.Word;
import vn.thac.desk.page.vocabulary.WordField.Kind;

/** Reads a word of the register as it stands, and tells the register what it is to say. */
@ApplicationScoped
class KeepWord {

    @Inject
    @RestClient
    WordClient words;

    @Inject
    Frame frame;

    /** In the fields of its form, with its version; empty where there is none. */
    Optional<Entered> find(WordsOf list, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return list == WordsOf.BODIES
                ? SaidNo.orNothing(() -> words.body(code)).map(WordForm::of)
                : SaidNo.orNothing(() -> words.word(list.wire(), code)).map(WordForm::of);
    }

    void add(WordsOf list, String code, Map<String, Object> said) {
        put(list, code, null, said);
    }

    void change(WordsOf list, String code, String version, Map<String, Object> said) {
        put(list, code, version, said);
    }

    private void put(WordsOf list, String code, @Nullable String version, Map<String, Object> said) {
        if (list == WordsOf.BODIES) {
            words.putBody(code, version, said);
        } else {
            words.put(list.wire(), code, version, said);
        }
    }

    /** What can be chosen in the fields of a form. */
    Map<Kind, Map<String, String>> choices(WordForm form) {
        Map<Kind, Map<String, String>> choices = new EnumMap<>(Kind.class);
        Stream.concat(form.fields().stream(), form.ofRow().stream())
                .map(WordField::kind)
                .filter(Kind::isChosen)
                .forEach(kind -> choices.computeIfAbsent(kind, this::known));
        return choices;
    }

    private Map<String, String> known(Kind kind) {
        List<Word> all =
                switch (kind) {
                    case LEVEL -> words.levels().items();
                    case TRACK -> words.tracks().items();
                    case KIND -> words.kinds().items();
                    case SCHEME -> words.schemes().items();
                    case LINE, NUMBER, TRUTH -> List.of();
                };
        Map<String, String> named = new LinkedHashMap<>();
        all.forEach(word -> named.put(word.code(), frame.named(word.nameVi(), word.nameEn())));
        return named;
    }
}
