package io.github.pluginconformance.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Folds the lambdas of each class into one class beside it, a member of its nest, and writes out
 * the methods of records.
 */
final class Folding {

  private static final String SUFFIX = "$$Lambdas";

  private final Map<String, ClassNode> classes = new LinkedHashMap<>();
  private final Functions functions;
  private final Set<String> changed = new LinkedHashSet<>();
  private int sites;
  private int hosts;

  /**
   * Takes the classes to fold.
   *
   * @param files class files by internal name
   */
  Folding(Map<String, byte[]> files) {
    files.forEach((name, bytes) -> classes.put(name, read(bytes)));
    functions = new Functions(files);
  }

  /** The class files that are new or other than before, by internal name. */
  Map<String, byte[]> fold() {
    Map<String, byte[]> result = new LinkedHashMap<>();
    for (ClassNode host : List.copyOf(classes.values())) {
      if (RecordMethods.writeOut(host)) {
        changed.add(host.name);
      }
      if (canBeFolded(host)) {
        fold(host, result);
      }
    }
    classes.values().stream()
        .filter(type -> changed.contains(type.name))
        .forEach(type -> result.put(type.name, bytes(type)));
    return result;
  }

  /** How many lambdas were folded. */
  int sites() {
    return sites;
  }

  /** Into how many classes. */
  int hosts() {
    return hosts;
  }

  private boolean canBeFolded(ClassNode host) {
    boolean knowsNest = host.nestHostClass == null || classes.containsKey(host.nestHostClass);
    return knowsNest && !classes.containsKey(host.name + SUFFIX);
  }

  private void fold(ClassNode host, Map<String, byte[]> result) {
    List<Site> found = functions.together(plain(host));
    if (found.isEmpty()) {
      return;
    }
    String folded = host.name + SUFFIX;
    ClassNode nestHost = nestHost(host);
    found.forEach(site -> redirect(host, site, folded));
    join(nestHost, folded);
    result.put(folded, FoldedClass.write(folded, nestHost.name, found));
    changed.add(host.name);
    sites += found.size();
    hosts++;
  }

  private static List<Site> plain(ClassNode host) {
    List<Site> found = new ArrayList<>();
    for (MethodNode method : host.methods) {
      for (AbstractInsnNode instruction : method.instructions) {
        if (Site.isPlain(instruction)) {
          found.add(new Site(found.size(), (InvokeDynamicInsnNode) instruction));
        }
      }
    }
    return found;
  }

  private static void redirect(ClassNode host, Site site, String folded) {
    MethodInsnNode make =
        new MethodInsnNode(Opcodes.INVOKESTATIC, folded, site.maker(), site.at().desc, false);
    for (MethodNode method : host.methods) {
      if (method.instructions.contains(site.at())) {
        method.instructions.set(site.at(), make);
        return;
      }
    }
  }

  private ClassNode nestHost(ClassNode host) {
    return host.nestHostClass == null ? host : classes.getOrDefault(host.nestHostClass, host);
  }

  /** Classes older than Java 11 have no nests (JVMS 4.7.28); in no other way do they differ. */
  private void join(ClassNode nestHost, String member) {
    nestHost.version = Math.max(nestHost.version, Opcodes.V11);
    if (nestHost.nestMembers == null) {
      nestHost.nestMembers = new ArrayList<>();
    }
    nestHost.nestMembers.add(member);
    changed.add(nestHost.name);
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return node;
  }

  private static byte[] bytes(ClassNode node) {
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }
}
