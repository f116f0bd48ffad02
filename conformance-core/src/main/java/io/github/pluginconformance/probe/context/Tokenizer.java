package io.github.pluginconformance.probe.context;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.concurrent.CompletableFuture;

/**
 * Counts tokens as the models behind the platform do. The vocabulary takes a noticeable time to
 * load, so loading starts early and beside the requests.
 */
final class Tokenizer {

  /** Longer texts are counted in part and extrapolated: no answer that fits is longer. */
  private static final int MOST_CHARACTERS = 200_000;

  private final CompletableFuture<Encoding> encoding = new CompletableFuture<>();
  private boolean loading;

  /** Starts to load the vocabulary. */
  synchronized void load() {
    if (!loading) {
      loading = true;
      Thread loader = new Thread(this::read, "tokenizer");
      loader.setDaemon(true);
      loader.start();
    }
  }

  String name() {
    return EncodingType.CL100K_BASE.getName();
  }

  /** How many tokens the text takes. */
  int count(String text) {
    load();
    if (text.length() <= MOST_CHARACTERS) {
      return encoding.join().countTokensOrdinary(text);
    }
    long part = encoding.join().countTokensOrdinary(text.substring(0, MOST_CHARACTERS));
    return (int) Math.min(Integer.MAX_VALUE, part * text.length() / MOST_CHARACTERS);
  }

  private void read() {
    try {
      encoding.complete(Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE));
    } catch (RuntimeException | Error fault) {
      encoding.completeExceptionally(fault);
    }
  }
}
