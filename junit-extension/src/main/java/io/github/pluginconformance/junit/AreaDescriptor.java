package io.github.pluginconformance.junit;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** The rules of one area. */
final class AreaDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "area";

  AreaDescriptor(UniqueId parent, String area, Class<?> suite) {
    super(parent.append(SEGMENT, area), area, ClassSource.from(suite));
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
