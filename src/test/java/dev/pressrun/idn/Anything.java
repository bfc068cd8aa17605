package dev.pressrun.idn;

import java.util.Random;

/** Text that nobody thought of, the same for each seed. */
public final class Anything {
    private static final String LIKELY = "aZ9.-@_xn--ßςü\u200c\u200d\u0308\u202e\u05d0\u0661\u3002\uff0e\u00ad ";

    private Anything() {}

    /** So many characters, half of them such as have a meaning in addresses. */
    public static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 1 -> text.append((char) random.nextInt(0x3000));
                default -> text.append(LIKELY.charAt(random.nextInt(LIKELY.length())));
            }
        }
        return text.toString();
    }
}
