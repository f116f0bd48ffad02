package io.github.pluginconformance.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Turns what was selected (a class, a rule of it, a unique id) into descriptors. */
final class SuiteResolver implements SelectorResolver {

  private final UniqueId root;
  private final RunEngine engine;
  private final Predicate<String> classNames;

  /**
   * @param root the unique id of our engine, which may stand inside of another one's
   */
  SuiteResolver(UniqueId root, RunEngine engine, Predicate<String> classNames) {
    this.root = root;
    this.engine = engine;
    this.classNames = classNames;
  }

  static boolean isSuite(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers())
        && AnnotationSupport.isAnnotated(type, PluginConformanceSuite.class);
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    return isSuite(type) && classNames.test(type.getName())
        ? suite(type, context)
        : Resolution.unresolved();
  }

  /** A rule's id in the place of a method's name, as tools remember it from a source. */
  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    return isSuite(type) ? rule(type, selector.getMethodName(), context) : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    List<UniqueId.Segment> segments = selector.getUniqueId().getSegments();
    int place = root.getSegments().size();
    if (!selector.getUniqueId().hasPrefix(root) || segments.size() == place) {
      return Resolution.unresolved();
    }
    Optional<Class<?>> type =
        ReflectionSupport.tryToLoadClass(segments.get(place).getValue())
            .toOptional()
            .filter(SuiteResolver::isSuite);
    UniqueId.Segment last = selector.getUniqueId().getLastSegment();
    return type.map(
            suite ->
                switch (last.getType()) {
                  case AreaDescriptor.SEGMENT -> area(suite, last.getValue(), context);
                  case RuleDescriptor.SEGMENT -> rule(suite, last.getValue(), context);
                  default -> suite(suite, context);
                })
        .orElseGet(Resolution::unresolved);
  }

  private Resolution suite(Class<?> type, Context context) {
    return context
        .addToParent(parent -> Optional.of(new SuiteDescriptor(parent.getUniqueId(), type)))
        .map(found -> resolution(found, () -> areas(type, found)))
        .orElseGet(Resolution::unresolved);
  }

  private Resolution area(Class<?> type, String area, Context context) {
    if (rules(type).stream().noneMatch(rule -> rule.area().equals(area))) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            () -> selectUniqueId(suiteId(type)),
            parent -> Optional.of(new AreaDescriptor(parent.getUniqueId(), area)))
        .map(found -> resolution(found, () -> rulesOf(type, area, found)))
        .orElseGet(Resolution::unresolved);
  }

  private Resolution rule(Class<?> type, String id, Context context) {
    Optional<RunEngine.NamedRule> rule =
        rules(type).stream().filter(known -> known.id().equals(id)).findFirst();
    return rule.flatMap(
            known ->
                context.addToParent(
                    () -> selectUniqueId(parentId(type, known)),
                    parent -> Optional.of(new RuleDescriptor(parent.getUniqueId(), known, type))))
        .map(found -> Resolution.match(Match.exact(found)))
        .orElseGet(Resolution::unresolved);
  }

  private static Resolution resolution(
      TestDescriptor found, Supplier<Set<? extends DiscoverySelector>> below) {
    return Resolution.match(Match.exact(found, below));
  }

  private Set<DiscoverySelector> areas(Class<?> type, TestDescriptor suite) {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    for (RunEngine.NamedRule rule : rules(type)) {
      selectors.add(
          selectUniqueId(
              isGate(rule)
                  ? suite.getUniqueId().append(RuleDescriptor.SEGMENT, rule.id())
                  : suite.getUniqueId().append(AreaDescriptor.SEGMENT, rule.area())));
    }
    return selectors;
  }

  private Set<DiscoverySelector> rulesOf(Class<?> type, String area, TestDescriptor above) {
    Set<DiscoverySelector> selectors = new LinkedHashSet<>();
    rules(type).stream()
        .filter(rule -> rule.area().equals(area))
        .map(rule -> above.getUniqueId().append(RuleDescriptor.SEGMENT, rule.id()))
        .forEach(id -> selectors.add(selectUniqueId(id)));
    return selectors;
  }

  /** All rules where the settings cannot be used: the gate will say why. */
  private List<RunEngine.NamedRule> rules(Class<?> type) {
    return TestSettings.of(type).checksIfKnown(engine).toList();
  }

  private UniqueId suiteId(Class<?> type) {
    return root.append(SuiteDescriptor.SEGMENT, type.getName());
  }

  private UniqueId parentId(Class<?> type, RunEngine.NamedRule rule) {
    return isGate(rule) ? suiteId(type) : suiteId(type).append(AreaDescriptor.SEGMENT, rule.area());
  }

  private static boolean isGate(RunEngine.NamedRule rule) {
    return rule.id().equals(Verification.GATE);
  }
}
