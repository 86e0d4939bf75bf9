/** The raw data of a comparison in pairs: all that its verdicts are computed from. */
package io.github.gatehouse.bench.recording;
