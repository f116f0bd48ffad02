package io.github.pluginconformance.probe.operation.shape;

/** What a value says in a write. In doubt it names what the write acts on. */
public enum Role {

  /** Names what is acted on, or the thing that is made: it has to be ours, or free. */
  TARGET,

  /** Names a thing of another kind, to which one that is made anew refers. */
  REFERENCE,

  /** May be what the new thing is told from others by, such as a title or a mail address. */
  NAME,

  /** Free text. */
  TEXT,

  /** Says something about a thing and names none. */
  CONTENT
}
