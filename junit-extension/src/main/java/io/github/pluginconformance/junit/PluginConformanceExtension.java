package io.github.pluginconformance.junit;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.door.PluginContract;
import io.github.pluginconformance.settings.Settings;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Lets {@link PluginConformanceTest} run, and injects a REST Assured {@code RequestSpecification}
 * into ordinary tests: pointed at the plugin, with its credential and the platform's headers, each
 * answer judged by the plugin's own document. For ordinary tests put
 * {@code @ExtendWith(PluginConformanceExtension.class)} on the class.
 */
@PublicApi
public final class PluginConformanceExtension
    implements TestTemplateInvocationContextProvider, ParameterResolver {

  private static final String SPECIFICATION = "io.restassured.specification.RequestSpecification";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), PluginConformanceTest.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    RunEngine engine = new RunStore(context).engine();
    return TestSettings.of(context).checks(engine).map(RuleInvocation::new);
  }

  /** Compares by name, so that REST Assured need not be there. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().getName().equals(SPECIFICATION);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Settings settings = TestSettings.of(context).load();
    PluginContract contract =
        new RunStore(context)
            .contract(settings)
            .orElseThrow(
                () ->
                    new ParameterResolutionException(
                        "The API document of the plugin at "
                            + settings.target().baseUrl()
                            + " could not be read, so no answer can be judged by it. Where its"
                            + " manifest or document names another origin than that, publicUrl is"
                            + " to say which; without a manifest, specUrl is to say where the"
                            + " document is"));
    return JudgedRequests.to(settings, contract);
  }
}
