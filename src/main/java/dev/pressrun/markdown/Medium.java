package dev.pressrun.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the HTML of a post is shown, which decides what may stand in it. */
record Medium(Kind kind, Addresses addresses, Styles styles, Function<String, Optional<PictureBox>> sizes) {
    /** A page and a feed keep ids and classes; a mail has styles instead. */
    enum Kind {
        WEB,
        MAIL
    }

    static Medium web(Addresses addresses) {
        return new Medium(Kind.WEB, addresses, new Styles(Map.of()), address -> Optional.empty());
    }

    static Medium mail(Addresses addresses, Styles styles, Function<String, Optional<PictureBox>> sizes) {
        return new Medium(Kind.MAIL, addresses, styles, sizes);
    }

    boolean isMail() {
        return kind == Kind.MAIL;
    }

    /** The size of the picture at an absolute address, where anybody knows it. */
    Optional<PictureBox> size(String address) {
        return sizes.apply(address);
    }

    /** The absolute address of a picture that is shown there; mail programs show none that is its own address. */
    Optional<String> image(String address) {
        return addresses.image(address).filter(url -> !isMail() || !url.startsWith("data:"));
    }
}
