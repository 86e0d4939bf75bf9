package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.BuildOutcome.End;
import io.github.gatehouse.routing.policy.AllOf;
import io.github.gatehouse.routing.policy.AnyOf;
import io.github.gatehouse.routing.policy.AtLeast;
import io.github.gatehouse.routing.policy.Atom;
import io.github.gatehouse.routing.policy.Attempts;
import io.github.gatehouse.routing.policy.BranchIs;
import io.github.gatehouse.routing.policy.BuildIs;
import io.github.gatehouse.routing.policy.Changed;
import io.github.gatehouse.routing.policy.Comparison;
import io.github.gatehouse.routing.policy.Condition;
import io.github.gatehouse.routing.policy.EveryGateIs;
import io.github.gatehouse.routing.policy.FindingIs;
import io.github.gatehouse.routing.policy.GateIs;
import io.github.gatehouse.routing.policy.Glob;
import io.github.gatehouse.routing.policy.Hops;
import io.github.gatehouse.routing.policy.LabelIs;
import io.github.gatehouse.routing.policy.Metric;
import io.github.gatehouse.routing.policy.NoneOf;
import io.github.gatehouse.routing.policy.PolicyEdited;
import io.github.gatehouse.routing.policy.Repeated;
import io.github.gatehouse.routing.policy.Selector;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes conditions on one line, as {@link ConditionReader} reads them. */
final class ConditionYaml {
  private ConditionYaml() {}

  static String write(Condition condition) {
    if (condition instanceof AllOf all) {
      return "{all: " + parts(all.parts()) + "}";
    }
    if (condition instanceof AnyOf any) {
      return "{any: " + parts(any.parts()) + "}";
    }
    if (condition instanceof NoneOf none) {
      return "{none: " + parts(none.parts()) + "}";
    }
    if (condition instanceof AtLeast some) {
      return "{atLeast: " + some.n() + ", of: " + parts(some.parts()) + "}";
    }
    return atom((Atom) condition);
  }

  private static String parts(List<Condition> parts) {
    return PolicyYaml.list(parts.stream().map(ConditionYaml::write).toList());
  }

  private static String atom(Atom atom) {
    if (atom instanceof GateIs gate) {
      return "{gate: " + gates(gate.gates()) + ", in: " + statuses(gate.statuses()) + "}";
    }
    if (atom instanceof EveryGateIs every) {
      return "{gate: every, in: " + statuses(every.statuses()) + "}";
    }
    if (atom instanceof Metric metric) {
      return "{metric: "
          + metric.gate()
          + "."
          + metric.name()
          + compared(metric.comparison(), PolicyYaml.quoted(metric.bound().toPlainString()))
          + "}";
    }
    if (atom instanceof Attempts attempts) {
      return "{attempts: {of: "
          + attempts.target().orElse("next")
          + compared(attempts.comparison(), String.valueOf(attempts.bound()))
          + "}}";
    }
    if (atom instanceof Hops hops) {
      String bound = compared(hops.comparison(), String.valueOf(hops.bound()));
      return "{hops: {" + bound.substring(2) + "}}";
    }
    return named(atom);
  }

  private static String named(Atom atom) {
    if (atom instanceof Changed changed) {
      return "{changed: " + globs(changed.globs()) + "}";
    }
    if (atom instanceof BranchIs branch) {
      return "{branch: " + globs(branch.globs()) + "}";
    }
    if (atom instanceof LabelIs label) {
      return "{label: " + quoted(label.labels()) + "}";
    }
    if (atom instanceof FindingIs finding) {
      return "{finding: " + oneOrMore(finding.ids()) + "}";
    }
    if (atom instanceof BuildIs build) {
      return "{build: "
          + PolicyYaml.list(build.ends().stream().sorted().map(End::name).toList())
          + "}";
    }
    if (atom instanceof PolicyEdited) {
      return "{policy: edited}";
    }
    return atom instanceof Repeated ? "{state: repeated}" : "always";
  }

  private static String gates(Selector gates) {
    return gates.kind() == Selector.Kind.NAMED
        ? oneOrMore(gates.ids())
        : gates.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String oneOrMore(List<String> ids) {
    return ids.size() == 1 ? ids.get(0) : PolicyYaml.list(ids);
  }

  private static String statuses(Collection<EffectiveStatus> statuses) {
    return PolicyYaml.list(statuses.stream().sorted().map(EffectiveStatus::name).toList());
  }

  private static String globs(List<Glob> globs) {
    return quoted(globs.stream().map(Glob::toString).toList());
  }

  private static String quoted(List<String> texts) {
    return PolicyYaml.list(texts.stream().map(PolicyYaml::quoted).toList());
  }

  private static String compared(Comparison comparison, String bound) {
    String sign =
        AtomReader.COMPARISONS.entrySet().stream()
            .filter(one -> one.getValue() == comparison)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining());
    return ", op: " + PolicyYaml.quoted(sign) + ", value: " + bound;
  }
}
