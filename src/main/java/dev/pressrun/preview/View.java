package dev.pressrun.preview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One way to look at an edition or its posts. */
enum View {
    MAIL("Mail"),
    TEXT("Text"),
    MESSAGE("Message"),
    FEED("Feed entry"),
    WEB("Web page");

    private final String title;

    View(String title) {
        this.title = title;
    }

    static Optional<View> of(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    String title() {
        return title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOfOnePost() {
        return this == FEED || this == WEB;
    }
}
