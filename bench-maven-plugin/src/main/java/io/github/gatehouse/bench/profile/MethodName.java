package io.github.gatehouse.bench.profile;

import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedMethod;

/**
 * Names of classes and methods without what differs from JVM to JVM and from build to build: the
 * numbers and addresses of hidden classes, of proxies, of accessors and of lambdas.
 */
final class MethodName {
  private static final Pattern ADDRESS = Pattern.compile("[/.+]0x[0-9a-fA-F]+|[/.+]\\d+$");
  private static final Pattern LAMBDA_CLASS = Pattern.compile("\\$\\$Lambda\\$?\\d*");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(\\$Proxy|Generated(?:Constructor|Method|SerializationConstructor)Accessor)\\d+");
  private static final Pattern LAMBDA_METHOD = Pattern.compile("^(lambda\\$.+)\\$\\d+$");

  private MethodName() {}

  /** {@code package.Class.method}. */
  static String of(RecordedMethod method) {
    return of(method.getType().getName(), method.getName());
  }

  /** The same of names, those of the JVM with slashes included. */
  static String of(String type, String method) {
    return ofClass(type) + "." + LAMBDA_METHOD.matcher(method).replaceFirst("$1");
  }

  /** The name of a class; arrays as in source. */
  static String of(RecordedClass type) {
    return ofClass(type.getName());
  }

  static String ofClass(String name) {
    int dimensions = 0;
    while (dimensions < name.length() && name.charAt(dimensions) == '[') {
      dimensions++;
    }
    String plain = ADDRESS.matcher(name).replaceAll("").replace('/', '.');
    plain = LAMBDA_CLASS.matcher(plain).replaceFirst("\\$\\$Lambda");
    plain = NUMBERED.matcher(plain).replaceFirst("$1");
    return dimensions == 0 ? plain : element(plain.substring(dimensions)) + "[]".repeat(dimensions);
  }

  private static String element(String descriptor) {
    if (descriptor.isEmpty()) {
      return "?";
    }
    return switch (descriptor.charAt(0)) {
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      default -> descriptor.substring(1).replace(";", "");
    };
  }
}
