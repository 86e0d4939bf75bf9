package io.github.gatehouse.receipts.model;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One thing that is wrong, and how to mend it.
 *
 * @param id stable, kebab-case; its page is {@code docs/findings/<id>.md}
 * @param what is wrong, with the value and its bound; may hold foreign text
 * @param where file, line or element; may hold foreign text; empty if it is nowhere in particular
 * @param fix a command or a piece of XML
 */
public record Finding(String id, String what, String where, String fix) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public Finding {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id is '" + id + "'; kebab-case such as tests-failed");
    }
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(fix, "fix");
  }
}
