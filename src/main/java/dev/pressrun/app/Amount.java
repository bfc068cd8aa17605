package dev.pressrun.app;

/** A number of things in words: {@code 1 post}, {@code 2 posts}. */
final class Amount {
    private Amount() {}

    static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
