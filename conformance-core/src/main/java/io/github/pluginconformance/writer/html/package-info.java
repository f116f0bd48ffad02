/** What the templates of the HTML report show: the report, arranged for the page. */
@NullMarked
package io.github.pluginconformance.writer.html;

import org.jspecify.annotations.NullMarked;
