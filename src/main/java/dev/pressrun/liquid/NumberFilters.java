package dev.pressrun.liquid;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters that reckon; what is no number counts as zero. */
final class NumberFilters {
    private static final BigDecimal LARGEST = new BigDecimal("1e30");
    private static final int PLACES = 12;

    private NumberFilters() {}

    static void addTo(Map<String, Filter> all) {
        two(all, "plus", BigDecimal::add);
        two(all, "minus", BigDecimal::subtract);
        two(all, "times", BigDecimal::multiply);
        two(all, "at_least", BigDecimal::max);
        two(all, "at_most", BigDecimal::min);
        two(
                all,
                "modulo",
                (a, b) -> b.signum() == 0
                        ? b
                        : a.subtract(
                                floor(a.divide(b, PLACES, RoundingMode.FLOOR)).multiply(b)));
        all.put("divided_by", (value, with) -> divided(value, with.isEmpty() ? null : with.get(0)));
        one(all, "abs", BigDecimal::abs);
        one(all, "ceil", number -> number.setScale(0, RoundingMode.CEILING));
        one(all, "floor", NumberFilters::floor);
        all.put("round", (value, with) -> number(Values.decimal(value).setScale(places(with), RoundingMode.HALF_UP)));
        all.put("to_integer", (value, with) -> number(floor(Values.decimal(value))));
        all.put("int", (value, with) -> number(floor(Values.decimal(value))));
    }

    private static void two(Map<String, Filter> all, String name, BinaryOperator<BigDecimal> operator) {
        all.put(
                name,
                (value, with) -> number(
                        operator.apply(Values.decimal(value), Values.decimal(with.isEmpty() ? null : with.get(0)))));
    }

    private static void one(Map<String, Filter> all, String name, UnaryOperator<BigDecimal> operator) {
        all.put(name, (value, with) -> number(operator.apply(Values.decimal(value))));
    }

    private static BigDecimal floor(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR);
    }

    private static int places(List<Object> with) {
        return Math.max(0, Math.min(PLACES, Values.whole(with.isEmpty() ? null : with.get(0), 0)));
    }

    /** Two whole numbers give a whole one. */
    private static Number divided(@Nullable Object value, @Nullable Object by) {
        BigDecimal divisor = Values.decimal(by);
        if (divisor.signum() == 0) {
            return 0L;
        }
        BigDecimal quotient = Values.decimal(value).divide(divisor, PLACES, RoundingMode.FLOOR);
        boolean whole = !(Values.number(value) instanceof BigDecimal) && !(Values.number(by) instanceof BigDecimal);
        return whole ? number(floor(quotient)) : number(shortened(quotient));
    }

    private static BigDecimal shortened(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1, RoundingMode.UNNECESSARY) : stripped;
    }

    /** Numbers that are beyond all use would only grow further. */
    private static Number number(BigDecimal result) {
        if (result.abs().compareTo(LARGEST) > 0 || result.scale() > 2 * PLACES) {
            return 0L;
        }
        BigInteger whole = result.toBigInteger();
        return result.scale() <= 0 && whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : result;
    }
}
