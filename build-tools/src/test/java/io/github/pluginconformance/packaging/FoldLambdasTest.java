package io.github.pluginconformance.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** The folded classes do what they did before. */
class FoldLambdasTest {

  private static final String NAME = ManyLambdas.class.getName();
  private static final String METAFACTORY =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
          + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;";

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void pack() throws IOException {
    jar = folder.resolve("many.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : classFiles()) {
        out.putNextEntry(
            new JarEntry(NAME.replaceAll("[^.]*$", "").replace('.', '/') + file.getFileName()));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
      out.putNextEntry(new JarEntry("some/text.txt"));
      out.write("text".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
  }

  @Test
  void folded_lambdas_answer_as_before() throws Exception {
    FoldLambdas.main(new String[] {jar.toString()});

    assertThat(answers()).isEqualTo(new ManyLambdas().get());
  }

  @Test
  void only_what_cannot_be_folded_is_left() throws Exception {
    FoldLambdas.main(new String[] {jar.toString()});

    assertThat(names()).anyMatch(name -> name.endsWith("ManyLambdas$$Lambdas.class"));
    // The default method get of Named and of Loud would stand for Supplier.get. The serializable
    // one is made in two places: where it is written, and where it is read back.
    assertThat(dynamicCalls()).containsExactlyInAnyOrder("name", "name", "run", "run");
  }

  @Test
  void records_need_no_bootstrap_any_more() throws Exception {
    FoldLambdas.main(new String[] {jar.toString()});

    for (String name : List.of("ManyLambdas$Mixed", "ManyLambdas$Empty", "ManyLambdas$Pair")) {
      ClassNode record = node(name);
      assertThat(record.methods)
          .extracting(method -> method.name)
          .contains("equals", "hashCode", "toString");
      assertThat(dynamicCalls(record, "ObjectMethods")).isEmpty();
    }
  }

  @Test
  void everything_else_stays_in_place_and_a_second_time_changes_nothing() throws Exception {
    List<String> before = names();
    FoldLambdas.main(new String[] {jar.toString()});
    List<String> once = names();
    byte[] folded = Files.readAllBytes(jar);

    FoldLambdas.main(new String[] {jar.toString()});

    assertThat(once).startsWith(before.toArray(new String[0]));
    assertThat(names()).isEqualTo(once);
    assertThat(answers()).isEqualTo(new ManyLambdas().get());
    assertThat(Files.readAllBytes(jar)).isEqualTo(folded);
  }

  @Test
  void classes_from_before_there_were_nests_are_folded_too() throws Exception {
    Map<String, byte[]> folded = new Folding(Map.of("Old", classOfJava8())).fold();

    assertThat(folded).containsOnlyKeys("Old", "Old$$Lambdas");
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) {
            byte[] bytes = folded.get(name);
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    assertThat(loader.loadClass("Old").getMethod("call").invoke(null)).isEqualTo("called");
  }

  /** Its method {@code call} calls a private method through a lambda. */
  private static byte[] classOfJava8() {
    String supplier = "()Ljava/util/function/Supplier;";
    ClassWriter old = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    old.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
    MethodVisitor body =
        old.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "body", "()Ljava/lang/String;", null, null);
    body.visitLdcInsn("called");
    body.visitInsn(Opcodes.ARETURN);
    body.visitMaxs(0, 0);
    MethodVisitor call =
        old.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "call", "()Ljava/lang/Object;", null, null);
    call.visitInvokeDynamicInsn(
        "get",
        supplier,
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/LambdaMetafactory",
            "metafactory",
            METAFACTORY,
            false),
        Type.getMethodType("()Ljava/lang/Object;"),
        new Handle(Opcodes.H_INVOKESTATIC, "Old", "body", "()Ljava/lang/String;", false),
        Type.getMethodType("()Ljava/lang/String;"));
    call.visitMethodInsn(
        Opcodes.INVOKEINTERFACE,
        "java/util/function/Supplier",
        "get",
        "()Ljava/lang/Object;",
        true);
    call.visitInsn(Opcodes.ARETURN);
    call.visitMaxs(0, 0);
    return old.toByteArray();
  }

  private static List<Path> classFiles() throws IOException {
    Path classes = Path.of(FoldLambdasTest.class.getResource("ManyLambdas.class").getPath());
    try (Stream<Path> all = Files.list(classes.getParent())) {
      return all.filter(file -> file.getFileName().toString().startsWith("ManyLambdas"))
          .sorted()
          .toList();
    }
  }

  @SuppressWarnings("unchecked")
  private List<Object> answers() throws Exception {
    URL[] only = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(only, ClassLoader.getPlatformClassLoader())) {
      return ((Supplier<List<Object>>)
              loader.loadClass(NAME).getDeclaredConstructor().newInstance())
          .get();
    }
  }

  private List<String> names() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList();
    }
  }

  /** What the lambdas of the outer class implement that are left as they were. */
  private List<String> dynamicCalls() throws IOException {
    return dynamicCalls(node("ManyLambdas"), "LambdaMetafactory");
  }

  private static List<String> dynamicCalls(ClassNode type, String bootstrap) {
    List<String> found = new ArrayList<>();
    type.methods.forEach(
        method ->
            method.instructions.forEach(
                instruction -> {
                  if (instruction instanceof InvokeDynamicInsnNode call
                      && call.bsm.getOwner().endsWith(bootstrap)) {
                    found.add(call.name);
                  }
                }));
    return found;
  }

  private ClassNode node(String simpleName) throws IOException {
    String name = NAME.replace("ManyLambdas", simpleName).replace('.', '/') + ".class";
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getEntry(name))) {
      ClassNode node = new ClassNode();
      new ClassReader(in.readAllBytes()).accept(node, 0);
      return node;
    }
  }
}
