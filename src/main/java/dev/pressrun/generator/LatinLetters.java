package dev.pressrun.generator;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.gcardone.junidecode.Junidecode;

/**
 * Writes words of other scripts in Latin letters without accents, as generators do in addresses. Latin, Greek and Cyrillic letters,
 * kana and hangul are known here, letter by letter, since generators differ in them; the others are looked up, and a letter that is
 * not found stays as it is.
 */
enum LatinLetters {
    /** As the unidecode of Python. */
    UNIDECODE(""),
    /** As the deunicode of Rust. */
    DEUNICODE("ъ= し=si ち=ti っ=tu つ=tu シ=si チ=ti ッ=tu ツ=tu"),
    /** As the transliterate that Eleventy uses. */
    ELEVENTY(
            "ä=ae ö=oe ü=ue β=v η=i ξ=ks υ=y φ=f χ=x є=ye й=y щ=sch ъ= ь= ю=yu я=ya ё=yo ·= £=_ §=_ ¶=_ ©=_ ®=_ µ=_ ×=_ ¼=_ ½=_ ¾=_");

    // the alphabets in the order of the script, small letters only
    private static final String LATIN =
            "æ=ae ð=d ø=o þ=th ß=ss đ=d ħ=h ı=i ĸ=k ł=l ŋ=ng œ=oe ŧ=t ŉ='n ƀ=b ƒ=f ɓ=b ƈ=c ɗ=d ɛ=e ɠ=g ɨ=i ƙ=k ɔ=o ƥ=p ƭ=t ʋ=v ƴ=y"
                    + " ƶ=z ǝ=@ ə=@ ǥ=g ȝ=y ȷ=j ⱥ=a ȼ=c ƚ=l ⱦ=t ɇ=e ɉ=j ɍ=r ɏ=y";
    private static final String GREEK =
            "α=a β=b γ=g δ=d ε=e ζ=z η=e θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r ς=s σ=s τ=t υ=u φ=ph χ=kh ψ=ps ω=o Ξ=Ks";
    private static final String CYRILLIC =
            "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=' ы=y"
                    + " ь=' э=e ю=iu я=ia ё=io ђ=dj ѓ=gj є=ie ѕ=dz і=i ї=yi ј=j љ=lj њ=nj ћ=tsh ќ=kj ў=u џ=dzh ѣ=e ѳ=f ѵ=y ґ=g' ғ=g'"
                    + " җ=zh' қ=k' ң=n' ү=u ұ=u' ҳ=kh' ҷ=ch' һ=h ә=@ ө=o ӯ=u ӣ=i";
    private static final String SIGNS =
            "–=- —=-- ―=-- ‐=- ‑=- ‒=- ‘=' ’=' “=\" ”=\" „=,, …=... •=* «=<< »=>> ©=(c) ®=(r) ™=(tm) °=deg µ=u ×=x ÷=/ £=PS ¥=Y= ¢=C/"
                    + " §=SS ¶=P €=EUR ₽=R ₹=Rs №=No. 。=._ 、=,_ 「=[ 」=]_ ¼=1/4 ½=1/2 ¾=3/4 ·=* ¡=! ¿=? ±=+-";
    private static final String KANA =
            "a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi zi su zu se ze so zo ta da chi di tsu tsu du te de to do na ni"
                    + " nu ne no ha ba pa hi bi pi hu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa wi"
                    + " we wo n vu ka ke";
    private static final String[] SYLLABLES = KANA.split(" ", -1);
    private static final int HIRAGANA = 'ぁ';
    private static final int KATAKANA = 'ァ';
    private static final int HANGUL = '가';
    private static final String[] INITIALS = "g gg n d dd r m b bb s ss _ j jj c k t p h".split(" ", -1);
    private static final String[] VOWELS =
            "a ae ya yae eo e yeo ye o wa wae oe yo u weo we wi yu eu yi i".split(" ", -1);
    private static final String[] FINALS =
            "_ g gg gs n nj nh d l lg lm lb ls lt lp lh m b bs s ss ng j c k t p h".split(" ", -1);

    @SuppressWarnings("ImmutableEnumChecker") // filled once, here, and only read
    private final Map<Integer, String> letters = new HashMap<>();

    LatinLetters(String own) {
        for (String pairs : new String[] {LATIN, GREEK, CYRILLIC, SIGNS, own}) {
            for (String pair : pairs.split(" ", -1)) {
                int equals = pair.indexOf('=', 1);
                if (equals > 0) {
                    letters.put(pair.codePointAt(0), pair.substring(equals + 1).replace('_', ' '));
                }
            }
        }
    }

    /** The text in Latin letters, as far as they are known. */
    String of(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder latin = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> latin.append(letter < 0x80 ? Character.toString(letter) : letter(letter)));
        return latin.toString();
    }

    private String letter(int letter) {
        String own = letters.get(letter);
        if (own != null) {
            return own;
        }
        int small = Character.toLowerCase(letter);
        String capital = letters.get(small);
        if (small != letter && capital != null) {
            int first = Math.min(1, capital.length());
            return capital.substring(0, first).toUpperCase(Locale.ROOT) + capital.substring(first);
        }
        if (this != ELEVENTY && letter >= HIRAGANA && letter <= 'ー') {
            return kana(letter);
        }
        if (this != ELEVENTY && letter >= HANGUL && letter <= '힣') {
            return hangul(letter - HANGUL);
        }
        return apart(letter);
    }

    private static String kana(int letter) {
        int index = letter - (letter < KATAKANA ? HIRAGANA : KATAKANA);
        // between the two there are signs that lengthen or repeat
        return index < SYLLABLES.length ? SYLLABLES[index] : "";
    }

    private static String hangul(int syllable) {
        String initial = INITIALS[syllable / (VOWELS.length * FINALS.length)];
        String vowel = VOWELS[syllable / FINALS.length % VOWELS.length];
        return (initial + vowel + FINALS[syllable % FINALS.length]).replace("_", "");
    }

    /** A letter of a script that has thousands, or of which generators have the same tables. */
    private String foreign(String letter) {
        if (this == ELEVENTY || letter.length() > 1) {
            return letter;
        }
        String latin = Junidecode.unidecode(letter);
        return latin.startsWith("[?]") ? letter : latin;
    }

    /** A letter without its accents; a ligature or a letter of another width as the usual ones. */
    private String apart(int letter) {
        String whole = Character.toString(letter);
        String parts = Normalizer.normalize(whole, Normalizer.Form.NFKD);
        if (parts.equals(whole)) {
            boolean isVowel = this != ELEVENTY && Character.isAlphabetic(letter); // a sign of its own in India
            return isVowel || Character.isLetterOrDigit(letter) ? foreign(whole) : this == UNIDECODE ? "" : " ";
        }
        StringBuilder bare = new StringBuilder();
        parts.codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> bare.append(part < 0x80 ? Character.toString(part) : letter(part)));
        return bare.toString();
    }
}
