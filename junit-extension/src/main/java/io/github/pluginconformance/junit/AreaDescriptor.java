package io.github.pluginconformance.junit;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/**
 * The rules of one area. Without a source: Surefire before 3.6 would take it for a class of its
 * own.
 */
final class AreaDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "area";

  AreaDescriptor(UniqueId parent, String area) {
    super(parent.append(SEGMENT, area), area);
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
