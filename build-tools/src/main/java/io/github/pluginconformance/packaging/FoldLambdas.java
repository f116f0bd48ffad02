package io.github.pluginconformance.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Folds the lambdas of a jar, in place. A jar that is folded already stays as it is. */
public final class FoldLambdas {

  private static final String CLASS = ".class";

  /** One file of the jar. */
  private record Packed(ZipEntry entry, byte[] bytes) {

    boolean isClass() {
      return entry.getName().endsWith(CLASS) && !entry.getName().startsWith("META-INF/");
    }

    String className() {
      return entry.getName().substring(0, entry.getName().length() - CLASS.length());
    }
  }

  private FoldLambdas() {}

  /**
   * Folds one jar.
   *
   * @param arguments the path of the jar
   */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Map<String, Packed> packed = read(jar);
    Folding folding = new Folding(classes(packed));
    Map<String, byte[]> folded = folding.fold();
    write(jar, packed, folded);
    System.out.println(
        "Folded " + folding.sites() + " lambdas into " + folding.hosts() + " classes");
  }

  private static Map<String, byte[]> classes(Map<String, Packed> packed) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    packed.values().stream()
        .filter(Packed::isClass)
        .forEach(file -> classes.put(file.className(), file.bytes()));
    return classes;
  }

  private static Map<String, Packed> read(Path jar) throws IOException {
    Map<String, Packed> packed = new LinkedHashMap<>();
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        packed.put(next.getName(), new Packed(next, zip.readAllBytes()));
      }
    }
    return packed;
  }

  /** In the order of before; what is new comes last. */
  private static void write(Path jar, Map<String, Packed> packed, Map<String, byte[]> folded)
      throws IOException {
    Map<String, byte[]> added = new LinkedHashMap<>(folded);
    Path copy = jar.resolveSibling(jar.getFileName() + ".folded");
    long time = 0;
    try (OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Packed before : packed.values()) {
        byte[] changed = before.isClass() ? added.remove(before.className()) : null;
        time = before.entry().getTime();
        put(zip, before.entry().getName(), changed == null ? before.bytes() : changed, time);
      }
      for (Map.Entry<String, byte[]> next : added.entrySet()) {
        put(zip, next.getKey() + CLASS, next.getValue(), time);
      }
    }
    Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, long time)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(time);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
