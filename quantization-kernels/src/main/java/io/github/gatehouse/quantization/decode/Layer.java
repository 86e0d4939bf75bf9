package io.github.gatehouse.quantization.decode;

import java.util.List;
import java.util.random.RandomGenerator;

/** The products of one layer. */
record Layer(
    Product query,
    Product key,
    Product value,
    Product output,
    Product gate,
    Product up,
    Product down) {

  static Layer of(ModelShape shape, SyntheticWeights weights, RandomGenerator random) {
    return new Layer(
        Product.of(weights.matrix(shape.square(), random)),
        Product.of(weights.matrix(shape.keyOrValue(), random)),
        Product.of(weights.matrix(shape.keyOrValue(), random)),
        Product.of(weights.matrix(shape.square(), random)),
        Product.of(weights.matrix(shape.gateOrUp(), random)),
        Product.of(weights.matrix(shape.gateOrUp(), random)),
        Product.of(weights.matrix(shape.down(), random)));
  }

  long bytes() {
    return List.of(query, key, value, output, gate, up, down).stream()
        .mapToLong(product -> product.matrix().bytes())
        .sum();
  }
}
