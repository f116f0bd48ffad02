package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceNounsTest {

  @ParameterizedTest
  @CsvSource({
    "/labels, label",
    "/labels/batch-create, label",
    "/labels/bulkDelete, label",
    "/labels/{id}/create, label",
    "/labels/batch, label",
    "/labels/bulk, label",
    "/labels/{id}/batch, label",
    "/batches, batch",
    "/batch/{id}, batch",
    "/labels/batch-items, batchitem",
  })
  void a_segment_that_only_says_what_is_done_to_many_names_no_resource(String path, String noun) {
    assertThat(ResourceNouns.ofPath(path)).isEqualTo(noun);
  }
}
