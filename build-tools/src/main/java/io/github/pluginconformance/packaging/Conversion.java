package io.github.pluginconformance.packaging;

import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Turns a value of one type into one of another, as {@code LambdaMetafactory} says: boxing and
 * unboxing, widening, casts.
 */
final class Conversion {

  private static final Map<String, Type> UNBOXED =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  private Conversion() {}

  /** Converts what is on top of the stack. */
  static void convert(GeneratorAdapter to, Type from, Type wanted) {
    if (from.equals(wanted)) {
      return;
    }
    if (isPrimitive(from)) {
      fromPrimitive(to, from, wanted);
    } else if (isPrimitive(wanted)) {
      unbox(to, from, wanted);
    } else if (!wanted.equals(Type.getType(Object.class))) {
      to.checkCast(wanted);
    }
  }

  /** Takes what is on top of the stack away. */
  static void drop(GeneratorAdapter to, Type type) {
    if (type.getSize() == 2) {
      to.pop2();
    } else if (type.getSize() == 1) {
      to.pop();
    }
  }

  private static void fromPrimitive(GeneratorAdapter to, Type from, Type wanted) {
    if (isPrimitive(wanted)) {
      to.cast(from, wanted);
    } else {
      to.valueOf(from);
    }
  }

  private static void unbox(GeneratorAdapter to, Type from, Type wanted) {
    Type held = UNBOXED.getOrDefault(from.getInternalName(), wanted);
    to.unbox(held);
    if (!held.equals(wanted)) {
      to.cast(held, wanted);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
  }
}
