package io.github.pluginconformance.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Knows which function interfaces one class can implement together: a default method of one must
 * not meet the abstract method, or another default method, of the other.
 */
final class Functions {

  private final Map<String, byte[]> files;
  private final Map<String, Optional<ClassNode>> read = new HashMap<>();

  /**
   * Takes the classes that are looked at first; others come from the class path.
   *
   * @param files class files by internal name
   */
  Functions(Map<String, byte[]> files) {
    this.files = files;
  }

  /** The sites whose interfaces get on with those of the sites before them. */
  List<Site> together(List<Site> sites) {
    List<Site> kept = new ArrayList<>();
    Set<String> abstracts = new HashSet<>();
    Map<String, String> defaults = new HashMap<>();
    for (Site site : sites) {
      Map<String, String> own = new HashMap<>();
      if (collectDefaults(site.function().getInternalName(), own) && fits(own, defaults)) {
        boolean meets =
            defaults.containsKey(site.signature())
                || own.keySet().stream().anyMatch(abstracts::contains);
        if (!meets) {
          kept.add(site);
          abstracts.add(site.signature());
          defaults.putAll(own);
        }
      }
    }
    return kept;
  }

  private static boolean fits(Map<String, String> own, Map<String, String> others) {
    return own.entrySet().stream()
        .allMatch(
            entry ->
                others.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
  }

  /**
   * Collects the default methods of an interface, each with the interface that says it.
   *
   * @return whether all that it extends could be read
   */
  private boolean collectDefaults(String name, Map<String, String> into) {
    Optional<ClassNode> node = read.computeIfAbsent(name, this::load);
    if (node.isEmpty()) {
      return false;
    }
    for (MethodNode method : node.get().methods) {
      if ((method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE))
          == 0) {
        into.putIfAbsent(method.name + method.desc, name);
      }
    }
    return node.get().interfaces.stream().allMatch(parent -> collectDefaults(parent, into));
  }

  private Optional<ClassNode> load(String name) {
    try (InputStream found = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      byte[] bytes = files.get(name);
      if (bytes == null && found != null) {
        bytes = found.readAllBytes();
      }
      return Optional.ofNullable(bytes).map(Functions::node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassNode node(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return node;
  }
}
