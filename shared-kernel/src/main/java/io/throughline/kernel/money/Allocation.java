package io.throughline.kernel.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits an amount in proportion to weights so that the parts sum to the whole exactly.
///
/// Largest remainder: every part gets its share rounded down, and the minor units left over go to
/// the largest remainders, the earlier part first where they are equal.
public final class Allocation {

  private Allocation() {}

  public static List<Money> byWeight(Money whole, List<Long> weights) {
    BigInteger sum =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights are not negative and not all zero: " + weights);
    }
    long minor = Math.absExact(whole.minor());
    BigInteger amount = BigInteger.valueOf(minor);
    List<BigInteger[]> shares = new ArrayList<>();
    for (long weight : weights) {
      shares.add(amount.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum));
    }
    long[] parts = shares.stream().mapToLong(share -> share[0].longValueExact()).toArray();
    long left = minor - IntStream.range(0, parts.length).mapToLong(i -> parts[i]).sum();
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
        .limit(left)
        .forEach(i -> parts[i]++);
    int sign = whole.signum();
    return IntStream.range(0, parts.length)
        .mapToObj(i -> new Money(sign * parts[i], whole.currency()))
        .toList();
  }
}
