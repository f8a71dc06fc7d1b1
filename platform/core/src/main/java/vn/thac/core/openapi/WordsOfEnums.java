package vn.thac.core.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/** Describes an enum by its wire names: the generator of the description knows only those that an enum declares itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WordsOfEnums implements OASFilter {

    private final Map<List<Object>, List<Object>> wordsByConstants = new HashMap<>();

    public WordsOfEnums(IndexView index) {
        for (ClassInfo type : index.getAllKnownImplementations(WireName.class)) {
            if (type.isEnum()) {
                note(load(type));
            }
        }
    }

    @Override
    public Schema filterSchema(Schema schema) {
        @Nullable List<Object> words = wordsByConstants.get(schema.getEnumeration());
        if (words != null) {
            schema.setEnumeration(words);
        }
        return schema;
    }

    private void note(Class<? extends WireName> type) {
        List<Object> constants = Arrays.stream(type.getEnumConstants())
                .<Object>map(WireName::name)
                .toList();
        wordsByConstants.put(constants, List.copyOf(WireName.words(type)));
    }

    /** While a service is built its classes are known to the loader of the thread, not to that of this library. */
    private static Class<? extends WireName> load(ClassInfo type) {
        try {
            return Class.forName(
                            type.name().toString(), true, Thread.currentThread().getContextClassLoader())
                    .asSubclass(WireName.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
