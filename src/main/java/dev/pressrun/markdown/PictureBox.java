package dev.pressrun.markdown;

/** The pixels that a picture takes, side by side and one below the other. */
public record PictureBox(int width, int height) {}
