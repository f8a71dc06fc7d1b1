package vn.thac.core.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.util.HashMap;
import java.util.Map;
import org.jboss.jandex.ClassInfo;

/** What our types say of themselves: their Javadoc, which the compiler kept beside the classes. */
final class Javadocs {

    private final Map<String, ClassJavadoc> known = new HashMap<>();
    private final CommentFormatter formatter = new CommentFormatter();

    String ofType(ClassInfo type) {
        return text(read(type).getComment());
    }

    /** What is said of a record's component, or of a field; empty where nothing is. */
    String ofField(ClassInfo type, String name) {
        ClassJavadoc javadoc = read(type);
        return javadoc.getRecordComponents().stream()
                .filter(component -> component.getName().equals(name))
                .map(component -> text(component.getComment()))
                .findFirst()
                .or(() -> javadoc.getFields().stream()
                        .filter(field -> field.getName().equals(name))
                        .map(field -> text(field.getComment()))
                        .findFirst())
                .orElse("");
    }

    private ClassJavadoc read(ClassInfo type) {
        // While a service is built its classes are known to the loader of the thread.
        return known.computeIfAbsent(
                type.name().toString(),
                name -> RuntimeJavadoc.getJavadoc(name, Thread.currentThread().getContextClassLoader()));
    }

    /** As Markdown, which descriptions are. */
    private String text(Comment comment) {
        return formatter
                .format(comment)
                .replaceAll("</?code>|<a [^>]*>|</a>", "`")
                .replaceAll("</?\\w+/?>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
