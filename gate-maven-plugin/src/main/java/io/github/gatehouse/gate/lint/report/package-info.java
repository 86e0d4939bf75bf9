/** Reports of the linters that a project runs by itself, or that the lint gate runs for it. */
package io.github.gatehouse.gate.lint.report;
