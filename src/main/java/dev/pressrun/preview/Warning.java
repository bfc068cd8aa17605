package dev.pressrun.preview;

/**
 * What readers of an edition would suffer from.
 *
 * @param place the post's file or the setting
 * @param message what is wrong and what to do about it
 */
public record Warning(String place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
