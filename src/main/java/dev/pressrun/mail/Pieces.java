package dev.pressrun.mail;

import dev.pressrun.digest.Place;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Octets that are made once for all readers, with each reader's own between them; every piece is whole lines. */
final class Pieces {
    private final List<Piece> named = new ArrayList<>();
    private final List<Piece> nameless = new ArrayList<>();
    private boolean onlyForNamed;

    private interface Piece {
        byte[] of(OwnValues values);

        default Piece mapped(UnaryOperator<byte[]> change) {
            return values -> change.apply(of(values));
        }
    }

    private static final class Common implements Piece {
        private final byte[] octets;

        Common(byte[] octets) {
            this.octets = octets;
        }

        @Override
        public byte[] of(OwnValues values) {
            return octets;
        }

        @Override
        public Piece mapped(UnaryOperator<byte[]> change) {
            return new Common(change.apply(octets));
        }
    }

    /** Adds octets as they are. */
    Pieces add(byte[] octets) {
        add(new Common(octets));
        return this;
    }

    /** Adds a text with marks in quoted-printable, and octets behind it; {@code value} gives what a reader has at a place. */
    Pieces add(String marked, BiFunction<OwnValues, Place, byte[]> value, byte[] behind) {
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            if (Place.isMark(marked.charAt(i))) {
                add(QuotedPrintable.stretch(marked.substring(from, i)));
                place(Place.of(marked.charAt(i)), value);
                from = i + 1;
            }
        }
        if (onlyForNamed) {
            throw new IllegalArgumentException("a stretch for readers with a name has no end");
        }
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        end.writeBytes(QuotedPrintable.last(marked.substring(from)));
        end.writeBytes(behind);
        return add(end.toByteArray());
    }

    private void place(Place place, BiFunction<OwnValues, Place, byte[]> value) {
        switch (place) {
            case UNSUBSCRIBE, NAME -> add(values -> value.apply(values, place));
            case MAILED, ARCHIVED ->
                throw new IllegalArgumentException("a stretch for mails or for the archive has no end");
            case NAMED, END -> {
                boolean begins = place == Place.NAMED;
                if (begins == onlyForNamed) {
                    throw new IllegalArgumentException("a stretch for readers with a name "
                            + (begins ? "is in another" : "ends and did not begin"));
                }
                onlyForNamed = begins;
            }
        }
    }

    private void add(Piece piece) {
        named.add(piece);
        if (!onlyForNamed) {
            nameless.add(piece);
        }
    }

    /** The same with every piece changed, those of all readers once. */
    Pieces mapped(UnaryOperator<byte[]> change) {
        Pieces mapped = new Pieces();
        named.forEach(piece -> mapped.named.add(piece.mapped(change)));
        nameless.forEach(piece -> mapped.nameless.add(piece.mapped(change)));
        return mapped;
    }

    /** All of it for one reader, one piece behind the other. */
    List<byte[]> of(OwnValues values) {
        List<Piece> pieces = values.isNamed() ? named : nameless;
        List<byte[]> all = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            all.add(piece.of(values));
        }
        return all;
    }
}
