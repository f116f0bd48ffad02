package io.github.pluginconformance.door;

import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a class-data archive, with which the JVM starts in two thirds of the time. A start script
 * names the archive; where there is none yet, it also lets the JVM list the classes that it loads,
 * and a process in the background makes the archive of them when this one has ended. Whatever fails
 * here changes nothing for the run.
 */
public final class ClassArchive {

  /** The system property that names the archive. */
  public static final String FILE = "plugin-conformance-archive";

  /** The system property that names the list of classes that this JVM writes. */
  public static final String CLASSES = "plugin-conformance-archive.classes";

  private final Map<String, String> properties;
  private boolean complete;

  /**
   * Knows the archive that the system properties name, if they do.
   *
   * @param properties of this JVM
   */
  public ClassArchive(Map<String, String> properties) {
    this.properties = Map.copyOf(properties);
  }

  /** Takes note of a run: one that exercised an operation has loaded what later ones need. */
  public void ran(Report report) {
    complete |= report.operations().stream().anyMatch(OperationInfo::exercised);
  }

  /** To be called last: sees to it that there is an archive next time. */
  public void close() {
    try {
      closeFiles();
    } catch (IOException | RuntimeException unhelpful) {
      // The next run starts as this one did.
    }
  }

  private void closeFiles() throws IOException {
    Path archive = path(FILE);
    Path classes = path(CLASSES);
    if (archive != null && classes == null && !isUsed()) {
      Files.deleteIfExists(ArchiveMaker.size(archive));
      Files.deleteIfExists(archive);
    } else if (archive != null && classes != null && complete) {
      make(archive, classes);
    } else if (classes != null) {
      classes.toFile().deleteOnExit();
    }
  }

  /** The JVM tells whether it shares classes; with a broken or foreign archive it shares none. */
  private boolean isUsed() {
    return properties.getOrDefault("java.vm.info", "").contains("sharing");
  }

  private @Nullable Path path(String property) {
    String file = properties.get(property);
    return file == null || file.isEmpty() ? null : Path.of(file);
  }

  private void make(Path archive, Path classes) throws IOException {
    String java = Path.of(properties.getOrDefault("java.home", ""), "bin", "java").toString();
    String classPath = properties.getOrDefault("java.class.path", "");
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            classPath,
            ArchiveMaker.class.getName(),
            String.valueOf(ProcessHandle.current().pid()),
            classes.toString(),
            archive.toString());
    new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start()
        .getOutputStream()
        .close();
  }
}
