/** Whether a call may be sent, and sending it. */
@NullMarked
package io.github.pluginconformance.probe.operation.send;

import org.jspecify.annotations.NullMarked;
