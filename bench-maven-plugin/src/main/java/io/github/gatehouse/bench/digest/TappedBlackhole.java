package io.github.gatehouse.bench.digest;

import io.github.gatehouse.bench.runner.ResultTap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * JMH's Blackhole, as a class path has it, with a look at all that it consumes. It is put first on
 * the class path of one JVM that measures nothing; JMH itself stays as it is.
 */
final class TappedBlackhole {
  private static final String CLASS = "org/openjdk/jmh/infra/Blackhole.class";
  private static final String TAP = Type.getInternalName(ResultTap.class);
  private static final String CONSUME = "consume";

  private TappedBlackhole() {}

  /**
   * Writes it.
   *
   * @param directory to put first on that class path
   * @throws IOException if the class path has no Blackhole, or it cannot be written
   */
  static void write(List<Path> classPath, Path directory) throws IOException {
    Path target = directory.resolve(CLASS);
    Files.createDirectories(target.getParent());
    Files.write(target, tapped(original(classPath)));
  }

  private static byte[] original(List<Path> classPath) throws IOException {
    for (Path entry : classPath) {
      if (Files.isRegularFile(entry.resolve(CLASS))) {
        return Files.readAllBytes(entry.resolve(CLASS));
      }
      if (Files.isRegularFile(entry)) {
        try (ZipFile jar = new ZipFile(entry.toFile())) {
          ZipEntry found = jar.getEntry(CLASS);
          if (found != null) {
            try (InputStream in = jar.getInputStream(found)) {
              return in.readAllBytes();
            }
          }
        }
      }
    }
    throw new IOException("no JMH on the class path: it has no " + CLASS);
  }

  /** The class with a call before everything else in each method that consumes a value. */
  static byte[] tapped(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return consumes(access, name, descriptor) ? tap(method, descriptor) : method;
          }
        },
        0);
    return writer.toByteArray();
  }

  private static boolean consumes(int access, String name, String descriptor) {
    return name.equals(CONSUME)
        && (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC)) == Opcodes.ACC_PUBLIC
        && Type.getArgumentTypes(descriptor).length == 1;
  }

  private static MethodVisitor tap(MethodVisitor method, String descriptor) {
    return new MethodVisitor(Opcodes.ASM9, method) {
      @Override
      public void visitCode() {
        super.visitCode();
        Type value = Type.getArgumentTypes(descriptor)[0];
        visitVarInsn(value.getOpcode(Opcodes.ILOAD), 1);
        visitMethodInsn(
            Opcodes.INVOKESTATIC,
            TAP,
            "take",
            Type.getMethodDescriptor(Type.VOID_TYPE, value),
            false);
      }
    };
  }
}
