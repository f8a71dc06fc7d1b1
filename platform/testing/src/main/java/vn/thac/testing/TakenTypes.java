package vn.thac.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.objenesis.ObjenesisStd;
import vn.thac.core.inbox.EventHandler;

/** The types that handlers take, asked of themselves: of each class, and of each method that makes one. */
final class TakenTypes {

    private static final ObjenesisStd BLANK = new ObjenesisStd();

    private TakenTypes() {}

    static Set<String> in(Class<?>... roots) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackagesOf(roots);
        Set<String> types = new TreeSet<>();
        classes.stream()
                .filter(each -> each.getSimpleName().endsWith("Consumer"))
                .map(each -> each.reflect())
                .filter(each -> !each.isMemberClass())
                .forEach(consumer -> {
                    if (EventHandler.class.isAssignableFrom(consumer)) {
                        types.add(((EventHandler) blank(consumer)).type());
                    }
                    Arrays.stream(consumer.getDeclaredMethods())
                            .filter(TakenTypes::makesHandler)
                            .forEach(method -> types.add(made(method).type()));
                });
        return types;
    }

    private static boolean makesHandler(Method method) {
        return method.getReturnType() == EventHandler.class && !Modifier.isStatic(method.getModifiers());
    }

    private static EventHandler made(Method method) {
        try {
            method.setAccessible(true);
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(TakenTypes::blank)
                    .toArray();
            return (EventHandler) method.invoke(blank(method.getDeclaringClass()), arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(method + " makes no handler without its beans", e);
        }
    }

    private static Object blank(Class<?> type) {
        return BLANK.newInstance(type);
    }
}
