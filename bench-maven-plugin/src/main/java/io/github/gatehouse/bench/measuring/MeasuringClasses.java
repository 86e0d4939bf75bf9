package io.github.gatehouse.bench.measuring;

import io.github.gatehouse.bench.reach.ClassIndex;
import io.github.gatehouse.bench.reach.ClassSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * The classes of a project that a benchmark is written in: its own, those nested in it, those it
 * inherits from, and the states that it takes.
 */
final class MeasuringClasses {
  private static final String STATE = "Lorg/openjdk/jmh/annotations/State;";

  private final ClassIndex index;

  MeasuringClasses(ClassIndex index) {
    this.index = index;
  }

  /** Internal names, of classes in directories alone. */
  SortedSet<String> of(String benchmark) throws IOException {
    SortedSet<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(index.classOf(benchmark)));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (index.own().contains(name) && found.add(name)) {
        ClassNode node = node(name);
        open.add(String.valueOf(node.superName));
        index.own().stream().filter(own -> own.startsWith(name + "$")).forEach(open::add);
        for (var method : node.methods) {
          for (Type argument : Type.getArgumentTypes(method.desc)) {
            if (argument.getSort() == Type.OBJECT && isState(argument.getInternalName())) {
              open.add(argument.getInternalName());
            }
          }
        }
      }
    }
    return found;
  }

  private ClassNode node(String name) throws IOException {
    ClassNode node = new ClassNode();
    reader(name).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return node;
  }

  private boolean isState(String name) throws IOException {
    if (!index.own().contains(name)) {
      return false;
    }
    boolean[] state = new boolean[1];
    reader(name)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                state[0] |= descriptor.equals(STATE);
                return null;
              }
            },
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return state[0];
  }

  private ClassReader reader(String name) throws IOException {
    List<ClassSource> sources = index.find(name);
    return new ClassReader(sources.get(0).bytes());
  }
}
