package io.github.pluginconformance.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes out the methods {@code equals}, {@code hashCode} and {@code toString} that a record leaves
 * to {@code java.lang.runtime.ObjectMethods}, with the same results.
 */
final class RecordMethods {

  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final Type OBJECTS = Type.getType("Ljava/util/Objects;");
  private static final Type BUILDER = Type.getType(StringBuilder.class);

  /** More than any of them needs, parameters included. */
  private static final int STACK = 8;

  private final Type self;
  private final List<Handle> components;

  private RecordMethods(ClassNode record, InvokeDynamicInsnNode call) {
    this.self = Type.getObjectType(record.name);
    this.components = Stream.of(call.bsmArgs).skip(2).map(Handle.class::cast).toList();
  }

  /** Whether there was anything to write out. */
  static boolean writeOut(ClassNode type) {
    boolean changed = false;
    for (MethodNode method : new ArrayList<>(type.methods)) {
      Optional<InvokeDynamicInsnNode> call = bootstrapped(method);
      if (call.isPresent()) {
        MethodNode written = new RecordMethods(type, call.get()).method(type, method);
        type.methods.set(type.methods.indexOf(method), written);
        changed = true;
      }
    }
    return changed;
  }

  private static Optional<InvokeDynamicInsnNode> bootstrapped(MethodNode method) {
    return Stream.of(method.instructions.toArray())
        .filter(InvokeDynamicInsnNode.class::isInstance)
        .map(InvokeDynamicInsnNode.class::cast)
        .filter(call -> call.bsm.getOwner().equals(BOOTSTRAP))
        .findFirst();
  }

  private MethodNode method(ClassNode type, MethodNode old) {
    MethodNode written = new MethodNode(old.access, old.name, old.desc, old.signature, null);
    GeneratorAdapter to = new GeneratorAdapter(written, old.access, old.name, old.desc);
    switch (old.name) {
      case "equals" -> equals(to, written);
      case "hashCode" -> hashCode(to);
      default -> string(to, type);
    }
    written.visitMaxs(STACK, 2);
    written.visitEnd();
    return written;
  }

  private void equals(GeneratorAdapter to, MethodNode written) {
    Label other = new Label();
    Label differs = new Label();
    to.loadThis();
    to.loadArg(0);
    to.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    to.push(true);
    to.returnValue();
    label(written, other);
    to.loadArg(0);
    to.instanceOf(self);
    to.visitJumpInsn(Opcodes.IFEQ, differs);
    for (Handle component : components) {
      Type type = Type.getType(component.getDesc());
      load(to, component);
      to.loadArg(0);
      to.checkCast(self);
      to.getField(self, component.getName(), type);
      compare(to, type, differs);
    }
    to.push(true);
    to.returnValue();
    label(written, differs);
    to.push(false);
    to.returnValue();
  }

  /** Nothing is on the stack where paths meet. */
  private static void label(MethodNode written, Label label) {
    written.visitLabel(label);
    written.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private static void compare(GeneratorAdapter to, Type type, Label differs) {
    if (isReference(type)) {
      to.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          OBJECTS.getInternalName(),
          "equals",
          "(Ljava/lang/Object;Ljava/lang/Object;)Z",
          false);
      to.visitJumpInsn(Opcodes.IFEQ, differs);
    } else {
      String compare = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
      to.visitMethodInsn(Opcodes.INVOKESTATIC, boxOf(type), "compare", compare, false);
      to.visitJumpInsn(Opcodes.IFNE, differs);
    }
  }

  private void hashCode(GeneratorAdapter to) {
    to.push(0);
    for (Handle component : components) {
      Type type = Type.getType(component.getDesc());
      to.push(31);
      to.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      load(to, component);
      String owner = isReference(type) ? OBJECTS.getInternalName() : boxOf(type);
      String of = isReference(type) ? "(Ljava/lang/Object;)I" : "(" + type.getDescriptor() + ")I";
      to.visitMethodInsn(Opcodes.INVOKESTATIC, owner, "hashCode", of, false);
      to.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
    to.returnValue();
  }

  private void string(GeneratorAdapter to, ClassNode type) {
    to.newInstance(BUILDER);
    to.dup();
    to.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER.getInternalName(), "<init>", "()V", false);
    String before = simpleName(type) + "[";
    for (Handle component : components) {
      append(to, before + component.getName() + "=");
      load(to, component);
      append(to, Type.getType(component.getDesc()));
      before = ", ";
    }
    append(to, components.isEmpty() ? before + "]" : "]");
    to.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        BUILDER.getInternalName(),
        "toString",
        "()Ljava/lang/String;",
        false);
    to.returnValue();
  }

  private static void append(GeneratorAdapter to, String text) {
    to.push(text);
    append(to, Type.getType(String.class));
  }

  private static void append(GeneratorAdapter to, Type type) {
    String what =
        switch (type.getSort()) {
          case Type.OBJECT, Type.ARRAY ->
              type.getClassName().equals("java.lang.String")
                  ? type.getDescriptor()
                  : "Ljava/lang/Object;";
          case Type.BYTE, Type.SHORT -> "I";
          default -> type.getDescriptor();
        };
    to.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        BUILDER.getInternalName(),
        "append",
        "(" + what + ")" + BUILDER.getDescriptor(),
        false);
  }

  private void load(GeneratorAdapter to, Handle component) {
    to.loadThis();
    to.getField(self, component.getName(), Type.getType(component.getDesc()));
  }

  private static String simpleName(ClassNode type) {
    return type.innerClasses.stream()
        .filter(inner -> inner.name.equals(type.name) && inner.innerName != null)
        .map(inner -> inner.innerName)
        .findFirst()
        .orElse(type.name.substring(type.name.lastIndexOf('/') + 1));
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static String boxOf(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }
}
