package io.github.pluginconformance.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Finds and uses annotated members of a test class, also inherited ones and those of enclosing
 * classes.
 */
final class Members {

  private final Class<?> testClass;
  private final Function<Class<?>, Optional<Object>> instances;

  private Members(Class<?> testClass, Function<Class<?>, Optional<Object>> instances) {
    this.testClass = testClass;
    this.instances = instances;
  }

  /** Those of a test of JUnit Jupiter, with its instances. */
  static Members of(ExtensionContext context) {
    return new Members(
        context.getRequiredTestClass(),
        type ->
            context
                .getTestInstances()
                .flatMap(found -> found.findInstance(type).map(Object.class::cast)));
  }

  /** Those of a class that is never instantiated. */
  static Members ofStatic(Class<?> testClass) {
    return new Members(testClass, type -> Optional.empty());
  }

  void callAll(Class<? extends Annotation> annotation) {
    AnnotationSupport.findAnnotatedMethods(testClass, annotation, HierarchyTraversalMode.TOP_DOWN)
        .forEach(this::call);
  }

  /** The value of the annotated field, or of the annotated method without parameters. */
  Optional<Object> value(Class<? extends Annotation> annotation) {
    for (Class<?> type : classes()) {
      List<Field> fields = AnnotationSupport.findAnnotatedFields(type, annotation);
      if (!fields.isEmpty()) {
        return Optional.of(present(read(fields.get(0)), fields.get(0).toString()));
      }
      List<Method> methods = methods(type, annotation);
      if (!methods.isEmpty()) {
        return Optional.of(present(call(methods.get(0)), methods.get(0).toString()));
      }
    }
    return Optional.empty();
  }

  /** The first annotated method. */
  Optional<Method> method(Class<? extends Annotation> annotation) {
    return classes().stream().flatMap(type -> methods(type, annotation).stream()).findFirst();
  }

  /** Calls a method of the test class, or of the test where it is not static. */
  @Nullable Object call(Method method, Object... arguments) {
    try {
      method.setAccessible(true);
      return method.invoke(instance(method.getDeclaringClass(), method.getModifiers()), arguments);
    } catch (IllegalAccessException hidden) {
      throw new ExtensionConfigurationException("Cannot call " + method, hidden);
    } catch (InvocationTargetException thrown) {
      throw new ExtensionConfigurationException(method + " failed", thrown.getCause());
    }
  }

  private static List<Method> methods(Class<?> type, Class<? extends Annotation> annotation) {
    return AnnotationSupport.findAnnotatedMethods(
        type, annotation, HierarchyTraversalMode.BOTTOM_UP);
  }

  private List<Class<?>> classes() {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
      classes.add(type);
    }
    return classes;
  }

  private @Nullable Object read(Field field) {
    try {
      field.setAccessible(true);
      return field.get(instance(field.getDeclaringClass(), field.getModifiers()));
    } catch (IllegalAccessException hidden) {
      throw new ExtensionConfigurationException("Cannot read " + field, hidden);
    }
  }

  private @Nullable Object instance(Class<?> declaring, int modifiers) {
    if (Modifier.isStatic(modifiers)) {
      return null;
    }
    return instances
        .apply(declaring)
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "There is no instance of " + declaring.getName() + ": make the member static"));
  }

  private static Object present(@Nullable Object value, String member) {
    if (value == null) {
      throw new ExtensionConfigurationException(
          member
              + " is still null after @BeforeEach. Where a framework injects into another instance"
              + " of the test class, as Quarkus does, put @PluginUrl on a static method that"
              + " returns the address or the port");
    }
    return value;
  }
}
