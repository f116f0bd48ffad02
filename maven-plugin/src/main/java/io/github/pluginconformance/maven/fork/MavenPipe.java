package io.github.pluginconformance.maven.fork;

import io.github.pluginconformance.door.ExitCode;
import io.github.pluginconformance.maven.fork.Message.Kind;
import io.github.pluginconformance.maven.goal.ServerEntry;
import io.github.pluginconformance.settings.CredentialStore;
import io.github.pluginconformance.settings.StoredCredential;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The pipe from Maven, in the JVM of a run: first the request, then the credentials that the run
 * asks for. Its end says that Maven has gone or does not want the run any longer.
 */
final class MavenPipe implements CredentialStore {

  private final DataInputStream from;
  private final MessageOutput to;
  private final BlockingQueue<Map<String, String>> answers = new LinkedBlockingQueue<>();
  private @Nullable String asked;
  private ServerEntry answer = ServerEntry.none();

  MavenPipe(DataInputStream from, MessageOutput to) {
    this.from = from;
    this.to = to;
  }

  /** Looks out for answers and for the end, which ends this JVM as a signal would. */
  void watch() {
    Thread watch = new Thread(this::readToTheEnd, "plugin-conformance pipe");
    watch.setDaemon(true);
    watch.start();
  }

  private void readToTheEnd() {
    try {
      for (; ; ) {
        answers.add(Trees.readMap(from));
      }
    } catch (IOException end) {
      System.exit(ExitCode.OWN_FAULT.code());
    }
  }

  @Override
  public Optional<StoredCredential> find(String id) {
    return entry(id).credential(id);
  }

  @Override
  public boolean isSealed(String id) {
    return entry(id).isSealed();
  }

  private synchronized ServerEntry entry(String id) {
    if (!id.equals(asked)) {
      to.send(Kind.SERVER, id);
      answer = ServerEntry.of(answered());
      asked = id;
    }
    return answer;
  }

  private Map<String, String> answered() {
    try {
      return answers.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Map.of();
    }
  }
}
