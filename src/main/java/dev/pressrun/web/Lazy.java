package dev.pressrun.web;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once, and kept. */
final class Lazy<T> implements Supplier<T> {
    private @Nullable Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T value = made;
        return value == null ? make() : value;
    }

    boolean isMade() {
        return made != null;
    }

    private synchronized T make() {
        T value = made;
        if (value == null) {
            value = Objects.requireNonNull(maker).get();
            made = value;
            maker = null; // what it was made of may be large
        }
        return value;
    }
}
