/** Whether sources look as their formatter would write them. */
package io.github.gatehouse.gate.format;
