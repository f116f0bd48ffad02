package io.github.pluginconformance.probe.operation.step;

/**
 * Changes what only confirmation flows have made: they come after the updates, which found nothing
 * of this run's to change.
 */
public final class MissedUpdateStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    parts.candidates().updates().stream()
        .filter(shape -> parts.log().validOf(shape.operation()).isEmpty())
        .filter(shape -> new OwnResources(parts).of(shape).isPresent())
        .forEach(shape -> UpdateStep.update(parts, shape));
  }
}
