/** What would be decided: explained rule by rule, or tried with other statuses; never written. */
package io.github.gatehouse.routing.trial;
