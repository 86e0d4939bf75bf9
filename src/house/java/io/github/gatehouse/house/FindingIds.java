package io.github.gatehouse.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The ids of the findings that a source file makes: literals given to {@code new Finding} or to a
 * method of the file whose parameter is named {@code id}, and the constants of an enum that makes
 * findings.
 */
final class FindingIds extends TreeScanner<Void, Void> {
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

  private final SourceFile file;
  private final Map<String, Integer> idParameters = new HashMap<>();
  private final Map<String, String> found = new TreeMap<>();
  private boolean makes;

  private FindingIds(SourceFile file) {
    this.file = file;
  }

  /** Ids with the places that make them; empty for a file that makes no finding. */
  static Map<String, String> of(SourceFile file) {
    FindingIds ids = new FindingIds(file);
    file.methods().forEach(ids::remember);
    ids.scan(file.unit(), null);
    if (ids.makes) {
      file.types().forEach(ids::constants);
    }
    return ids.makes ? ids.found : Map.of();
  }

  /** True where a file makes findings. */
  static boolean makesFindings(SourceFile file) {
    FindingIds ids = new FindingIds(file);
    ids.scan(file.unit(), null);
    return ids.makes;
  }

  private void remember(MethodTree method) {
    List<? extends VariableTree> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).getName().contentEquals("id")) {
        idParameters.put(method.getName().toString(), i);
      }
    }
  }

  private void constants(ClassTree type) {
    if (type.getKind() != Tree.Kind.ENUM) {
      return;
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree constant
          && constant.getInitializer() instanceof NewClassTree created
          && created.getIdentifier().toString().equals(type.getSimpleName().toString())) {
        String name = constant.getName().toString().toLowerCase(Locale.ROOT).replace('_', '-');
        found.put(name, file.at(constant));
      }
    }
  }

  @Override
  public Void visitNewClass(NewClassTree created, Void nothing) {
    if (created.getIdentifier().toString().equals("Finding")) {
      makes = true;
      literals(created.getArguments().get(0));
    }
    return super.visitNewClass(created, nothing);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    String name = call.getMethodSelect().toString().replaceFirst(".*\\.", "");
    Integer at = idParameters.get(name);
    if (at != null && at < call.getArguments().size()) {
      literals(call.getArguments().get(at));
    }
    return super.visitMethodInvocation(call, nothing);
  }

  private void literals(ExpressionTree id) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitLiteral(LiteralTree literal, Void nothing) {
        if (literal.getValue() instanceof String text && KEBAB.matcher(text).matches()) {
          found.put(text, file.at(literal));
        }
        return null;
      }
    }.scan(id, null);
  }
}
