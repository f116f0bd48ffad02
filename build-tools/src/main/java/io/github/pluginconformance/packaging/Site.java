package io.github.pluginconformance.packaging;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * One lambda expression or method reference where it stands (JLS 15.27.4, {@code
 * java.lang.invoke.LambdaMetafactory}).
 *
 * @param number counts within the class that it stands in
 * @param at the instruction that makes the function
 */
record Site(int number, InvokeDynamicInsnNode at) {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  /**
   * Whether the instruction makes a plain function: one that need not be serializable, and that
   * calls what anybody in its nest may call.
   */
  static boolean isPlain(AbstractInsnNode instruction) {
    return instruction instanceof InvokeDynamicInsnNode call
        && call.bsm.getOwner().equals(METAFACTORY)
        && call.bsm.getName().equals("metafactory")
        && ((Handle) call.bsmArgs[1]).getTag() != Opcodes.H_INVOKESPECIAL;
  }

  /** The interface that it implements. */
  Type function() {
    return Type.getReturnType(at.desc);
  }

  /** The values it takes along. */
  Type[] captured() {
    return Type.getArgumentTypes(at.desc);
  }

  /** The name of the interface's one abstract method. */
  String method() {
    return at.name;
  }

  /** The erased type of that method. */
  Type erased() {
    return (Type) at.bsmArgs[0];
  }

  /** What is called. */
  Handle body() {
    return (Handle) at.bsmArgs[1];
  }

  /** The type of that method with the type arguments of this place put in. */
  Type exact() {
    return (Type) at.bsmArgs[2];
  }

  /** Name and type of the method, which tell methods of a class apart. */
  String signature() {
    return method() + erased().getDescriptor();
  }

  /** The static method that makes the function in the folded class. */
  String maker() {
    return "make" + number;
  }
}
