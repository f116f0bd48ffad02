package io.github.pluginconformance.cli;

import io.github.pluginconformance.door.Aggregate;
import io.github.pluginconformance.door.BaselineRun;
import io.github.pluginconformance.door.CleanRun;
import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.door.ExitCode;
import io.github.pluginconformance.door.InitRun;
import io.github.pluginconformance.door.PlanTexts;
import io.github.pluginconformance.door.RuleTexts;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.writer.SafeText;
import io.github.pluginconformance.writer.Writers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commands, each of which has a Maven goal of the same name that does the same. */
final class Commands {

  private Commands() {}

  static ExitCode verify(Surroundings here, Given given) throws IOException {
    Settings settings = here.loader(given.settings()).load();
    DoorConsole console = here.console(settings.quiet());
    Report report = DoorRun.executeAndShow(settings, console, console.progressOnTerminal());
    here.archive().ran(report);
    return ExitCode.of(report);
  }

  static ExitCode plan(Surroundings here, Given given) {
    Settings settings = here.loader(given.settings()).load();
    Optional<List<String>> plan = PlanTexts.of(settings);
    if (plan.isEmpty()) {
      here.err().println(DoorTexts.noPlan(settings));
      return ExitCode.CLOSED;
    }
    here.console(false).show(plan.get());
    return ExitCode.OPEN;
  }

  static ExitCode baseline(Surroundings here, Given given) throws IOException {
    Settings settings = here.loader(given.settings()).baselineMayBeMissing().load();
    DoorConsole console = here.console(settings.quiet());
    BaselineRun run = BaselineRun.execute(settings, console, console.progressOnTerminal());
    here.archive().ran(run.report());
    (run.written() ? here.out() : here.err()).println(run.text());
    return run.written() ? ExitCode.OPEN : ExitCode.CLOSED;
  }

  static ExitCode init(Surroundings here, Given given) throws IOException {
    InitRun run =
        InitRun.execute(here.loader(given.settings()), given.force(), SettingOptions.FORCE);
    run.lines().forEach((run.written() ? here.out() : here.err())::println);
    return run.written() ? ExitCode.OPEN : ExitCode.CLOSED;
  }

  static ExitCode clean(Surroundings here, Given given) throws IOException {
    CleanRun run = CleanRun.execute(here.loader(given.settings()).load());
    run.lines().forEach((run.exit() == ExitCode.UNUSABLE ? here.err() : here.out())::println);
    return run.exit();
  }

  static ExitCode rules(Surroundings here, Given given) {
    Optional<List<String>> lines =
        given.word().isEmpty()
            ? Optional.of(RuleTexts.list())
            : given.word().flatMap(RuleTexts::explain);
    lines.ifPresentOrElse(
        here.console(false)::show,
        () -> here.err().println(RuleTexts.unknown(given.word().orElseThrow())));
    return lines.isPresent() ? ExitCode.OPEN : ExitCode.UNUSABLE;
  }

  static ExitCode aggregate(Surroundings here, Given given) throws IOException {
    if (given.words().isEmpty()) {
      here.err().println("aggregate needs at least one report.json, or a folder with reports");
      return ExitCode.UNUSABLE;
    }
    Settings settings = here.loader(given.settings()).baseUrlMayBeMissing().load();
    Aggregate aggregate =
        Aggregate.of(given.words().stream().map(here.folder()::resolve).toList())
            .seenFrom(here.folder());
    Path page = aggregate.write(settings.reportsDirectory());
    aggregate.entries().stream()
        .filter(entry -> !entry.passed())
        .map(entry -> SafeText.line(entry.file() + ": " + entry.reason()).strip())
        .forEach(here.err()::println);
    here.out().println(aggregate.verdict());
    here.out().println("page: " + page);
    return aggregate.passed() ? ExitCode.OPEN : ExitCode.CLOSED;
  }

  static ExitCode report(Surroundings here, Given given) throws IOException {
    Settings settings = here.loader(given.settings()).baseUrlMayBeMissing().load();
    Report report = ReportJson.read(settings.reportsDirectory().resolve(ReportJson.FILE_NAME));
    Writers.writeAll(report, settings, settings.reportsDirectory());
    here.console(settings.quiet()).show(report, settings);
    return ExitCode.OPEN;
  }
}
