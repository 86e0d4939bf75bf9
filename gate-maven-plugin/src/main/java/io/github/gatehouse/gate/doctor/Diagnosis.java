package io.github.gatehouse.gate.doctor;

import java.util.Collection;
import java.util.List;

/**
 * Everything there is to say about a set-up.
 *
 * @param remarks in the order of the parts examined
 */
public record Diagnosis(List<Remark> remarks) {
  public Diagnosis {
    remarks = List.copyOf(remarks);
  }

  /** The diagnosis of some parts. */
  public static Diagnosis of(Collection<? extends Examined> parts) {
    return new Diagnosis(parts.stream().flatMap(part -> part.remarks().stream()).toList());
  }

  /** How many remarks are of a grade. */
  public long count(Remark.Grade grade) {
    return remarks.stream().filter(remark -> remark.grade() == grade).count();
  }

  /** One line that sums up. */
  public String summary() {
    return counted(Remark.Grade.PROBLEM, "problem")
        + ", "
        + counted(Remark.Grade.WARN, "warning")
        + ", "
        + count(Remark.Grade.OK)
        + " ok";
  }

  private String counted(Remark.Grade grade, String noun) {
    long count = count(grade);
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
