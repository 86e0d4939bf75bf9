package io.github.gatehouse.bench.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where each frame of a flame graph is drawn: as wide as its share of head's samples, below its
 * caller. What is too narrow, too deep or too much is left out, and counted.
 *
 * @param boxes callers before what they call
 * @param narrow frames below the least width, or beyond the most boxes
 * @param deep frames below the lowest row
 * @param baseOnly frames that head has no sample of: they have no width
 */
record FlameLayout(List<Box> boxes, int narrow, int deep, int baseOnly) {
  static final int ROWS = 40;
  static final int BOXES = 1000;

  /** Share of the width: two pixels of a thousand. */
  static final double LEAST = 0.002;

  /**
   * One frame.
   *
   * @param row 0 is the root
   * @param left share of the whole width
   * @param width share of the whole width
   */
  record Box(int row, double left, double width, FrameTree frame) {}

  static FlameLayout of(FrameTree root) {
    Drawing drawing = new Drawing(Math.max(1, root.head()));
    drawing.place(root, 0, 0);
    Set<Box> kept = new HashSet<>(widest(drawing.boxes));
    List<Box> boxes = drawing.boxes.stream().filter(kept::contains).toList();
    int dropped = drawing.boxes.size() - boxes.size();
    return new FlameLayout(boxes, drawing.narrow + dropped, drawing.deep, drawing.baseOnly);
  }

  /** A frame is never wider than its caller, so that whoever is kept has a caller that is kept. */
  private static List<Box> widest(List<Box> boxes) {
    return boxes.stream()
        .sorted(Comparator.comparing((Box box) -> -box.width()).thenComparing(Box::row))
        .limit(BOXES)
        .toList();
  }

  /** Rows lowest row last. */
  int rows() {
    return boxes.stream().mapToInt(Box::row).max().orElse(-1) + 1;
  }

  private static final class Drawing {
    private final double all;
    private final List<Box> boxes = new ArrayList<>();
    private int narrow;
    private int deep;
    private int baseOnly;

    Drawing(double all) {
      this.all = all;
    }

    void place(FrameTree frame, int row, double left) {
      if (frame.head() == 0) {
        baseOnly += frame.size();
      } else if (frame.head() / all < LEAST) {
        leave(frame, true);
      } else if (row >= ROWS) {
        leave(frame, false);
      } else {
        boxes.add(new Box(row, left, frame.head() / all, frame));
        double next = left;
        for (FrameTree child : frame.children()) {
          place(child, row + 1, next);
          next += child.head() / all;
        }
      }
    }

    private void leave(FrameTree frame, boolean asNarrow) {
      if (frame.head() == 0) {
        baseOnly += frame.size();
        return;
      }
      if (asNarrow) {
        narrow++;
      } else {
        deep++;
      }
      frame.children().forEach(child -> leave(child, asNarrow));
    }
  }
}
