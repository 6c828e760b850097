package care.trellis.cost.simulation;

import java.util.Arrays;

/**
 * The loops over a block of draws, one for each operation: plain enough for HotSpot to turn into vector instructions. The
 * first operand is drawn; the second is drawn or one number.
 */
final class Kernels {
    private Kernels() {}

    static void apply(Operation operation, double[] a, double[] b, double[] to, int count) {
        switch (operation) {
            case ADD -> add(a, b, to, count);
            case SUBTRACT -> subtract(a, b, to, count);
            case MULTIPLY -> multiply(a, b, to, count);
            case DIVIDE -> divide(a, b, to, count);
            case LEAST -> least(a, b, to, count);
            case GREATEST -> greatest(a, b, to, count);
            case LESS, AT_MOST, MORE, AT_LEAST, EQUAL, UNEQUAL -> compare(operation, a, b, to, count);
            case CHOOSE, SPREAD -> throw new IllegalStateException(operation + " is not made of two numbers");
        }
    }

    static void apply(Operation operation, double[] a, double b, double[] to, int count) {
        switch (operation) {
            case ADD -> add(a, b, to, count);
            case MULTIPLY -> multiply(a, b, to, count);
            case LEAST -> least(a, b, to, count);
            case GREATEST -> greatest(a, b, to, count);
            default -> throw new IllegalStateException(operation + " takes two drawn numbers");
        }
    }

    static void apply(Operation operation, double a, double[] b, double[] to, int count) {
        switch (operation) {
            case SUBTRACT -> subtract(a, b, to, count);
            case DIVIDE -> divide(a, b, to, count);
            default -> throw new IllegalStateException(operation + " takes a drawn number first");
        }
    }

    static void choose(double[] condition, double[] then, double[] otherwise, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = condition[i] != 0 ? then[i] : otherwise[i];
        }
    }

    static void spread(double number, double[] to, int count) {
        Arrays.fill(to, 0, count, number);
    }

    private static void add(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] + b[i];
        }
    }

    private static void add(double[] a, double b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] + b;
        }
    }

    private static void subtract(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] - b[i];
        }
    }

    private static void subtract(double a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a - b[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] * b[i];
        }
    }

    private static void multiply(double[] a, double b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] * b;
        }
    }

    private static void divide(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a[i] / b[i];
        }
    }

    private static void divide(double a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = a / b[i];
        }
    }

    private static void least(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min(a[i], b[i]);
        }
    }

    private static void least(double[] a, double b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.min(a[i], b);
        }
    }

    private static void greatest(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(a[i], b[i]);
        }
    }

    private static void greatest(double[] a, double b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = Math.max(a[i], b);
        }
    }

    private static void compare(Operation comparison, double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = comparison.apply(a[i], b[i]);
        }
    }
}
