package io.github.pluginconformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubFetcher;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** A credential that does not live as long as a run is replaced, in calls prepared before too. */
class RunContextTest {

  private static final Authorization FIRST = token("first");
  private static final Authorization SECOND = token("second");
  private static final Authorization THIRD = token("third");

  private final RunContext context = context();

  @Test
  void a_credential_stays_while_nothing_renews_it() {
    context.useCredential(FIRST);

    assertThat(context.credential()).contains(FIRST);
    assertThat(context.renewed(FIRST)).isEqualTo(FIRST);
  }

  @Test
  void a_call_that_was_prepared_with_an_earlier_credential_gets_the_latest() {
    Queue<Authorization> fresh = new ArrayDeque<>(List.of(SECOND, THIRD));
    context.useCredential(FIRST);
    context.renewBy(() -> Optional.ofNullable(fresh.poll()));

    assertThat(context.renewed(FIRST)).isEqualTo(SECOND);
    assertThat(context.renewed(FIRST)).isEqualTo(THIRD);
    assertThat(context.renewed(SECOND)).isEqualTo(THIRD);
    assertThat(context.credential()).contains(THIRD);
  }

  @Test
  void asking_for_the_credential_renews_nothing() {
    context.useCredential(FIRST);
    context.renewBy(() -> Optional.of(SECOND));

    assertThat(context.credential()).contains(FIRST);
    assertThat(context.renewCredential()).contains(SECOND);
    assertThat(context.credential()).contains(SECOND);
  }

  @Test
  void what_is_none_of_ours_is_sent_as_it_is() {
    context.useCredential(FIRST);
    context.renewBy(() -> Optional.of(SECOND));

    assertThat(context.renewed(token("made-up"))).isEqualTo(token("made-up"));
    assertThat(context.renewed(null)).isNull();
  }

  private static Authorization token(String value) {
    return Authorization.bearer(Secret.of("TOKEN", value));
  }

  private static RunContext context() {
    Settings settings = SettingsBuilder.forPlugin(URI.create("http://localhost:1")).build();
    return new RunContext(
        settings, new StubFetcher(), new EvidenceCollector(settings), new Redactor());
  }
}
