package io.github.gatehouse.bench.reach;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Looks for methods whose code is in no class file. */
final class NativeMethods extends ClassVisitor {
  private String found;

  private NativeMethods() {
    super(Opcodes.ASM9);
  }

  /** The first native method of a class. */
  static Optional<String> in(ClassReader reader) {
    NativeMethods methods = new NativeMethods();
    reader.accept(methods, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return Optional.ofNullable(methods.found).map(name -> "the native method " + name);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if (found == null && (access & Opcodes.ACC_NATIVE) != 0) {
      found = name;
    }
    return null;
  }
}
