package io.github.pluginconformance.examples.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs gate.sh as a pipeline does. */
class PythonPluginIT {

  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

  @Test
  void the_gate_is_open() throws Exception {
    Optional<String> python = pythonWithFastApi();
    assumeTrue(python.isPresent(), "no Python with fastapi and uvicorn is installed: not gated");
    File output = Path.of("target", "gate.txt").toFile();
    ProcessBuilder gate =
        new ProcessBuilder("sh", "gate.sh", System.getProperty("it.jar"), freePort());
    gate.environment().put("PYTHON", python.get());
    gate.environment()
        .merge("PATH", System.getProperty("java.home") + "/bin", (old, own) -> own + ":" + old);

    int exit = exitOf(gate.redirectErrorStream(true).redirectOutput(output));

    assertThat(output)
        .content()
        .contains("PASSED: 4 of 4 operations exercised, nothing left behind");
    assertThat(exit).isZero();
    assertThat(Path.of("target", "plugin-conformance", "report.html")).exists();
  }

  private static Optional<String> pythonWithFastApi() throws IOException, InterruptedException {
    for (String python : PYTHONS) {
      if (knowsFastApi(python)) {
        return Optional.of(python);
      }
    }
    return Optional.empty();
  }

  private static boolean knowsFastApi(String python) throws InterruptedException {
    try {
      return exitOf(new ProcessBuilder(python, "-c", "import fastapi, uvicorn")) == 0;
    } catch (IOException noPython) {
      return false;
    }
  }

  private static int exitOf(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroy();
    assertThat(ended).as("ended by itself").isTrue();
    return process.exitValue();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return String.valueOf(socket.getLocalPort());
    }
  }
}
