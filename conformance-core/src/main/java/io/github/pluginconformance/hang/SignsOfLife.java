package io.github.pluginconformance.hang;

/** What tells that work goes on, beside the processor time that it takes. */
public interface SignsOfLife {

  /** For work that shows none until it ends. */
  SignsOfLife NONE =
      new SignsOfLife() {
        @Override
        public long count() {
          return 0;
        }

        @Override
        public boolean giveUp(Thread thread, long seen) {
          return true;
        }
      };

  /** How many there were so far. */
  long count();

  /**
   * Gives a thread up, if there was no sign since so many: from then on it can do nothing to
   * others.
   *
   * @return whether it is given up
   */
  boolean giveUp(Thread thread, long seen);
}
