package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.AuthSeen;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.own.FreeNames;
import io.github.pluginconformance.probe.operation.own.FreshTraces;
import io.github.pluginconformance.probe.operation.own.Knowledge;
import io.github.pluginconformance.probe.operation.own.Learning;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerFile;
import io.github.pluginconformance.probe.operation.own.Lists;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.own.Removals;
import io.github.pluginconformance.probe.operation.own.Sightings;
import io.github.pluginconformance.probe.operation.own.Topic;
import io.github.pluginconformance.probe.operation.request.Inventor;
import io.github.pluginconformance.probe.operation.request.Preparation;
import io.github.pluginconformance.probe.operation.request.Preparer;
import io.github.pluginconformance.probe.operation.request.RequestWriter;
import io.github.pluginconformance.probe.operation.request.SampleInventor;
import io.github.pluginconformance.probe.operation.request.Values;
import io.github.pluginconformance.probe.operation.send.Allowance;
import io.github.pluginconformance.probe.operation.send.Consent;
import io.github.pluginconformance.probe.operation.send.Gates;
import io.github.pluginconformance.probe.operation.send.NoFetcher;
import io.github.pluginconformance.probe.operation.send.Patience;
import io.github.pluginconformance.probe.operation.send.Pauses;
import io.github.pluginconformance.probe.operation.send.Pulse;
import io.github.pluginconformance.probe.operation.send.Readers;
import io.github.pluginconformance.probe.operation.send.Sending;
import io.github.pluginconformance.probe.operation.send.Shares;
import io.github.pluginconformance.probe.operation.shape.Confirmations;
import io.github.pluginconformance.probe.operation.shape.Identities;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Shapes;
import io.github.pluginconformance.probe.operation.watch.Remainders;
import io.github.pluginconformance.probe.operation.watch.WriteWatch;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What a session is made of, put together once. */
public record Parts(
    Settings settings,
    Contract contract,
    Shapes shapes,
    Identities identities,
    OwnIdentity own,
    Confirmations confirmations,
    Consent consent,
    Ledger ledger,
    Knowledge knowledge,
    CallLog log,
    Preparer preparer,
    Readers readers,
    Pulse pulse,
    Patience patience,
    Allowance allowance,
    Learning learning,
    Sending sending,
    Shares shares,
    WriteWatch watch,
    Remainders remainders) {

  /** What depends on the machine the run is on. */
  public record Machine(Pauses pauses, InstantSource clock, LongSupplier nanoTime) {

    public static Machine real() {
      return new Machine(Pauses.real(), InstantSource.system(), System::nanoTime);
    }
  }

  public static Parts of(
      RunContext context, Contract contract, Inventor inventor, Machine machine) {
    Settings settings = context.settings();
    Fetcher fetcher = context.fetcher();
    Shapes shapes = new Shapes(contract.document(), settings);
    Identities identities = new Identities(shapes);
    OwnIdentity own = new OwnIdentity(contract, context.identity());
    Confirmations confirmations = new Confirmations(settings, contract.document().operations());
    Ledger ledger = new Ledger(new LedgerFile(settings.reportsDirectory(), context.redactor()));
    CallLog log = new CallLog();
    FreeNames names = new FreeNames(settings, shapes, log, ledger, own);
    Consent consent = new Consent(settings, shapes, confirmations, ledger, own, names);
    Knowledge knowledge = new Knowledge(contract, ledger);
    Lists lists = new Lists(log, shapes, own);
    RequestWriter writer = new RequestWriter(settings.target().namedOrigin(), context::latest);
    Values values =
        new Values(
            settings,
            knowledge,
            identities,
            own,
            lists,
            shapes,
            operation -> consent.forbidden(operation).isEmpty());
    Preparer preparer =
        new Preparer(
            values, inventor, writer, contract, context::credential, () -> keyHeader(context));
    Pulse pulse = new Pulse(fetcher, contract.document().location(), machine.pauses());
    Patience patience = new Patience(machine.pauses(), machine.clock());
    Allowance allowance =
        new Allowance(
            settings.limits(), () -> fetcher.journal().size(), ledger, machine.nanoTime());
    Learning learning =
        new Learning(
            shapes,
            knowledge,
            ledger,
            new Removals(ledger, lists),
            confirmations,
            lists,
            own,
            new Sightings(ledger, own, log),
            log);
    Gates gates = new Gates(consent, pulse, patience, allowance);
    Readers readers = new Readers(settings, shapes, consent, preparer);
    WriteWatch watch =
        new WriteWatch(
            shapes,
            log,
            ledger,
            learning,
            confirmations,
            preparer,
            readers::alike,
            () -> allowance.left() < settings.limits().requests() / 2);
    Sending sending =
        new Sending(
            fetcher, contract, writer, gates, ledger, learning, log, own, watch, machine.pauses());
    return new Parts(
        settings,
        contract,
        shapes,
        identities,
        own,
        confirmations,
        consent,
        ledger,
        knowledge,
        log,
        preparer,
        readers,
        pulse,
        patience,
        allowance,
        learning,
        sending,
        new Shares(settings.limits().requests()),
        watch,
        new Remainders(watch, shapes, ledger, own));
  }

  private static Optional<String> keyHeader(RunContext context) {
    return context
        .evidence()
        .part(AuthSeen.class)
        .flatMap(seen -> Optional.ofNullable(seen.declaration().keyHeader()));
  }

  /** Parts that can prepare but not send. */
  public static Parts withoutRun(ApiDocument document, Settings settings) {
    Contract contract = Contract.of(document);
    RunContext nowhere =
        new RunContext(
            settings,
            new NoFetcher(),
            new EvidenceCollector(settings),
            new Redactor(),
            RunIdentity.planned(settings.seed()));
    return of(nowhere, contract, new SampleInventor(contract, settings.seed()), Machine.real());
  }

  public FreshTraces freshTraces() {
    return new FreshTraces(own, shapes, log);
  }

  /** The operations that each step calls. */
  public Candidates candidates() {
    return new Candidates(this);
  }

  /**
   * Prepares a call and sends it; what is missing is noted as the reason why the operation was not
   * called.
   */
  void call(OperationShape shape, Topic topic, Call.Intent intent, String variant) {
    noted(shape, preparer.prepare(shape, topic))
        .ifPresent(call -> sending.send(call, intent, variant));
  }

  /** The call if it is ready; else notes what is missing for it. */
  Optional<PreparedCall> noted(OperationShape shape, Preparation preparation) {
    String missing = preparation.missing();
    if (missing != null) {
      log.reason(shape.operation(), missing);
    }
    return preparation.ready();
  }

  /** What the run created or did and nothing has taken back, in words. */
  public List<String> leftBehind() {
    List<String> words = new ArrayList<>(remainders.inWords());
    words.addAll(new Doubts(this).open());
    words.addAll(learning.effects());
    return words;
  }
}
