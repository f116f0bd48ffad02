package io.github.pluginconformance.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Writes the one class that stands for all lambdas of another: it knows by a number which of them
 * it is, and holds what that one has captured.
 */
final class FoldedClass {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final String NUMBER = "number";

  private final ClassWriter writer;
  private final Type self;

  private FoldedClass(String name) {
    this.self = Type.getObjectType(name);
    this.writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected String getCommonSuperClass(String one, String other) {
            // Paths meet only where nothing but the parameters is known.
            return OBJECT.getInternalName();
          }
        };
  }

  /**
   * The class file.
   *
   * @param name internal name of the new class
   * @param nestHost internal name of the host of the nest that it belongs to
   */
  static byte[] write(String name, String nestHost, List<Site> sites) {
    FoldedClass folded = new FoldedClass(name);
    Set<String> interfaces = new LinkedHashSet<>();
    sites.forEach(site -> interfaces.add(site.function().getInternalName()));
    folded.writer.visit(
        Opcodes.V11,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        OBJECT.getInternalName(),
        interfaces.toArray(new String[0]));
    folded.writer.visitNestHost(nestHost);
    folded.fields(sites);
    folded.constructor();
    sites.forEach(folded::maker);
    bySignature(sites).forEach(folded::method);
    folded.writer.visitEnd();
    return folded.writer.toByteArray();
  }

  private static Map<String, List<Site>> bySignature(List<Site> sites) {
    Map<String, List<Site>> groups = new LinkedHashMap<>();
    sites.forEach(
        site -> groups.computeIfAbsent(site.signature(), key -> new ArrayList<>()).add(site));
    return groups;
  }

  /** One field for each position and kind of captured value, shared by all sites. */
  private void fields(List<Site> sites) {
    writer.visitField(Opcodes.ACC_PRIVATE, NUMBER, "I", null, null).visitEnd();
    Set<String> written = new LinkedHashSet<>();
    for (Site site : sites) {
      Type[] captured = site.captured();
      for (int i = 0; i < captured.length; i++) {
        String name = field(captured[i], i);
        if (written.add(name)) {
          String type = kind(captured[i]).getDescriptor();
          writer.visitField(Opcodes.ACC_PRIVATE, name, type, null, null).visitEnd();
        }
      }
    }
  }

  private static String field(Type captured, int position) {
    return kind(captured).getClassName().replaceAll(".*\\.", "").toLowerCase(Locale.ROOT)
        + position;
  }

  /** The type of the field that holds such a value. */
  private static Type kind(Type captured) {
    return switch (captured.getSort()) {
      case Type.OBJECT, Type.ARRAY -> OBJECT;
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> captured;
      default -> Type.INT_TYPE;
    };
  }

  private void constructor() {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "(I)V", null, null);
    GeneratorAdapter to = new GeneratorAdapter(code, Opcodes.ACC_PRIVATE, "<init>", "(I)V");
    to.loadThis();
    to.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT.getInternalName(), "<init>", "()V", false);
    to.loadThis();
    to.loadArg(0);
    to.putField(self, NUMBER, Type.INT_TYPE);
    to.returnValue();
    to.endMethod();
  }

  private void maker(Site site) {
    int access = Opcodes.ACC_STATIC;
    String type = site.at().desc;
    MethodVisitor code = writer.visitMethod(access, site.maker(), type, null, null);
    GeneratorAdapter to = new GeneratorAdapter(code, access, site.maker(), type);
    to.newInstance(self);
    to.dup();
    to.push(site.number());
    to.visitMethodInsn(Opcodes.INVOKESPECIAL, self.getInternalName(), "<init>", "(I)V", false);
    Type[] captured = site.captured();
    for (int i = 0; i < captured.length; i++) {
      to.dup();
      to.loadArg(i);
      to.putField(self, field(captured[i], i), kind(captured[i]));
    }
    to.returnValue();
    to.endMethod();
  }

  private void method(String signature, List<Site> sites) {
    Site first = sites.get(0);
    String type = first.erased().getDescriptor();
    int access = Opcodes.ACC_PUBLIC;
    MethodVisitor code = writer.visitMethod(access, first.method(), type, null, null);
    GeneratorAdapter to = new GeneratorAdapter(code, access, first.method(), type);
    int[] numbers = sites.stream().mapToInt(Site::number).toArray();
    Label[] places = sites.stream().map(site -> new Label()).toArray(Label[]::new);
    if (sites.size() > 1) {
      to.loadThis();
      to.getField(self, NUMBER, Type.INT_TYPE);
      // The last one needs no number of its own.
      to.visitLookupSwitchInsn(places[places.length - 1], numbers, places);
    }
    for (int i = 0; i < places.length; i++) {
      to.mark(places[i]);
      body(to, sites.get(i));
    }
    to.endMethod();
  }

  private void body(GeneratorAdapter to, Site site) {
    Handle called = site.body();
    Type owner = Type.getObjectType(called.getOwner());
    boolean creates = called.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (creates) {
      to.newInstance(owner);
      to.dup();
    }
    arguments(to, site, parameters(called));
    to.visitMethodInsn(
        opcode(called),
        called.getOwner(),
        called.getName(),
        called.getDesc(),
        called.isInterface());
    Type result = creates ? owner : Type.getReturnType(called.getDesc());
    Type exact = site.exact().getReturnType();
    Type erased = site.erased().getReturnType();
    if (erased.getSort() == Type.VOID) {
      Conversion.drop(to, result);
    } else {
      Conversion.convert(to, result, exact);
      Conversion.convert(to, exact, erased);
    }
    to.returnValue();
  }

  /** What is captured comes first, then what the function is called with. */
  private void arguments(GeneratorAdapter to, Site site, List<Type> parameters) {
    Type[] captured = site.captured();
    for (int i = 0; i < captured.length; i++) {
      to.loadThis();
      to.getField(self, field(captured[i], i), kind(captured[i]));
      if (kind(captured[i]).equals(OBJECT)) {
        Conversion.convert(to, OBJECT, parameters.get(i));
      }
    }
    Type[] erased = site.erased().getArgumentTypes();
    Type[] exact = site.exact().getArgumentTypes();
    for (int i = 0; i < erased.length; i++) {
      to.loadArg(i);
      Conversion.convert(to, erased[i], exact[i]);
      Conversion.convert(to, exact[i], parameters.get(captured.length + i));
    }
  }

  /** With the receiver where there is one. */
  private static List<Type> parameters(Handle called) {
    List<Type> parameters = new ArrayList<>();
    if (called.getTag() == Opcodes.H_INVOKEVIRTUAL
        || called.getTag() == Opcodes.H_INVOKEINTERFACE) {
      parameters.add(Type.getObjectType(called.getOwner()));
    }
    parameters.addAll(List.of(Type.getArgumentTypes(called.getDesc())));
    return parameters;
  }

  private static int opcode(Handle called) {
    return switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL ->
          called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalArgumentException("not plain: " + called);
    };
  }
}
