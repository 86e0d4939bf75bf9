package io.github.gatehouse.bench.measuring;

import io.github.gatehouse.bench.reach.ClassIndex;
import io.github.gatehouse.bench.reach.ClassSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Whether code that was compiled against one class path finds on another what it uses there. Only
 * what the first one declares itself counts: the JDK is the same.
 */
final class Linkage {
  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int INTERFACE_METHOD = 11;

  private final ClassIndex compiled;
  private final ClassIndex offered;
  private final Map<ClassIndex, Map<String, Members>> known = new HashMap<>();

  /**
   * @param compiled what the code was compiled against
   * @param offered what it is to run with
   */
  Linkage(ClassIndex compiled, ClassIndex offered) {
    this.compiled = compiled;
    this.offered = offered;
    known.put(compiled, new HashMap<>());
    known.put(offered, new HashMap<>());
  }

  /** Own members of a class, as name and descriptor, and its parents. */
  private record Members(Set<String> declared, List<String> parents) {}

  /** The first thing that a class uses and does not find, for people; empty where it finds all. */
  Optional<String> missing(String name) throws IOException {
    for (ClassSource source : compiled.find(name)) {
      ClassReader reader = new ClassReader(source.bytes());
      char[] buffer = new char[reader.getMaxStringLength()];
      for (int index = 1; index < reader.getItemCount(); index++) {
        int item = reader.getItem(index);
        int tag = item == 0 ? 0 : reader.readByte(item - 1);
        Optional<String> missing = Optional.empty();
        if (tag == CLASS) {
          missing = type(reader.readUTF8(item, buffer));
        } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
          int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
          String member = reader.readUTF8(nameAndType, buffer);
          String descriptor = reader.readUTF8(nameAndType + 2, buffer);
          missing = member(reader.readClass(item, buffer), member, descriptor);
        }
        if (missing.isPresent()) {
          return missing;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> type(String name) {
    boolean lacks = !compiled.find(name).isEmpty() && offered.find(name).isEmpty();
    return lacks ? Optional.of(name.replace('/', '.')) : Optional.empty();
  }

  private Optional<String> member(String owner, String name, String descriptor) throws IOException {
    String member = name + descriptor;
    boolean lacks =
        declares(compiled, owner, member, new HashSet<>())
            && !declares(offered, owner, member, new HashSet<>());
    return lacks ? Optional.of(owner.replace('/', '.') + "." + name) : Optional.empty();
  }

  private boolean declares(ClassIndex index, String owner, String member, Set<String> seen)
      throws IOException {
    if (!seen.add(owner) || index.find(owner).isEmpty()) {
      return false;
    }
    Members members = members(index, owner);
    if (members.declared().contains(member)) {
      return true;
    }
    for (String parent : members.parents()) {
      if (declares(index, parent, member, seen)) {
        return true;
      }
    }
    return false;
  }

  private Members members(ClassIndex index, String name) throws IOException {
    Members members = known.get(index).get(name);
    if (members == null) {
      ClassNode node = new ClassNode();
      new ClassReader(index.find(name).get(0).bytes())
          .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
      Set<String> declared = new HashSet<>();
      node.methods.forEach(method -> declared.add(method.name + method.desc));
      node.fields.forEach(field -> declared.add(field.name + field.desc));
      List<String> parents = new ArrayList<>(node.interfaces);
      parents.add(String.valueOf(node.superName));
      members = new Members(declared, parents);
      known.get(index).put(name, members);
    }
    return members;
  }
}
