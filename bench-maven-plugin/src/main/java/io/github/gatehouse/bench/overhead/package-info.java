/** Holds what instrumentation costs against a bound: one call alone, and the whole operation. */
package io.github.gatehouse.bench.overhead;
