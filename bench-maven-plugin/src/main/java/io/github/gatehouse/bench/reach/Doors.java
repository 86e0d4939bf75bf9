package io.github.gatehouse.bench.reach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ways in which code reaches what its class file does not name. Conservative: who takes one of
 * them can reach everything behind it.
 */
final class Doors {
  private static final Set<String> ALL = Set.of();

  /** To classes and resources of the class path, by name; all members where none is listed. */
  private static final Map<String, Set<String>> SEARCH =
      Map.ofEntries(
          Map.entry(
              "java/lang/Class",
              Set.of(
                  "forName",
                  "newInstance",
                  "getClassLoader",
                  "getModule",
                  "getResource",
                  "getResourceAsStream",
                  "getClasses",
                  "getDeclaredClasses",
                  "getConstructor",
                  "getConstructors",
                  "getDeclaredConstructor",
                  "getDeclaredConstructors",
                  "getField",
                  "getFields",
                  "getDeclaredField",
                  "getDeclaredFields",
                  "getMethod",
                  "getMethods",
                  "getDeclaredMethod",
                  "getDeclaredMethods",
                  "getRecordComponents")),
          Map.entry("java/lang/Thread", Set.of("getContextClassLoader")),
          Map.entry("java/lang/ClassLoader", ALL),
          Map.entry("java/lang/ModuleLayer", ALL),
          Map.entry("java/net/URLClassLoader", ALL),
          Map.entry("java/util/ServiceLoader", ALL),
          Map.entry("java/util/ResourceBundle", ALL),
          // Who only reads from a stream of objects did not begin to.
          Map.entry("java/io/ObjectInputStream", Set.of("<init>")),
          Map.entry("java/lang/reflect/Proxy", ALL),
          Map.entry(
              "java/lang/invoke/MethodHandles$Lookup",
              Set.of(
                  "findClass",
                  "findConstructor",
                  "findGetter",
                  "findSetter",
                  "findSpecial",
                  "findStatic",
                  "findStaticGetter",
                  "findStaticSetter",
                  "findStaticVarHandle",
                  "findVarHandle",
                  "findVirtual",
                  "defineClass",
                  "defineHiddenClass",
                  "unreflect")));

  private static final List<String> SEARCHING =
      List.of("java/beans/", "javax/naming/", "javax/script/", "javax/tools/");

  /** To files of the working tree, other programs and native code. */
  private static final Map<String, Set<String>> OUTSIDE =
      Map.ofEntries(
          Map.entry("java/io/FileInputStream", ALL),
          Map.entry("java/io/FileReader", ALL),
          Map.entry("java/io/RandomAccessFile", ALL),
          Map.entry("java/nio/file/Files", ALL),
          Map.entry("java/nio/channels/FileChannel", ALL),
          Map.entry("java/nio/channels/AsynchronousFileChannel", ALL),
          Map.entry("java/util/zip/ZipFile", ALL),
          Map.entry("java/util/jar/JarFile", ALL),
          Map.entry("java/lang/ProcessBuilder", ALL),
          Map.entry("java/lang/Runtime", Set.of("exec", "load", "loadLibrary")),
          Map.entry("java/lang/System", Set.of("load", "loadLibrary")),
          Map.entry("java/lang/foreign/Linker", ALL),
          Map.entry("java/lang/foreign/SymbolLookup", ALL));

  private Doors() {}

  /** The member, where it finds classes or resources by name. */
  static Optional<String> search(String owner, String member) {
    boolean searches =
        leads(SEARCH, owner, member) || SEARCHING.stream().anyMatch(owner::startsWith);
    return searches ? Optional.of(owner + "." + member) : Optional.empty();
  }

  /** The member, where it reaches what no class path holds. */
  static Optional<String> outside(String owner, String member) {
    return leads(OUTSIDE, owner, member) ? Optional.of(owner + "." + member) : Optional.empty();
  }

  private static boolean leads(Map<String, Set<String>> doors, String owner, String member) {
    Set<String> members = doors.get(owner);
    return members != null && (members.isEmpty() || members.contains(member));
  }
}
