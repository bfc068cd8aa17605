package dev.pressrun.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
    @Test
    void everyCharacterIsReadAsItWasWritten() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x30000; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                all.appendCodePoint(c);
            }
        }

        String written = text(object -> object.text("text", all.toString()));

        assertThat(JsonParser.parseString(written).getAsJsonObject().get("text").getAsString())
                .isEqualTo(all.toString());
    }

    @Test
    void theEscapesAreThoseOfGson() {
        String text = "\0\b\t\n\f\r\u001f \"\\/<&>'=\u007f\u2027\u2028\u2029\u202a é 😀";

        String written = text(object -> object.text("t", text));

        assertThat(written)
                .isEqualTo("{\"t\":"
                        + new Gson().newBuilder().disableHtmlEscaping().create().toJson(text) + "}");
    }

    @Test
    void fieldsThatSayNothingAreLeftOut() {
        String written = text(object -> {
            object.text("empty", "");
            object.number("zero", 0);
            object.texts("none", List.of());
            object.objects("nobody", List.of());
            object.number("one", 1);
            object.texts("two", List.of("a", "b"));
            object.objects("three", List.of(first -> first.number("n", 1), second -> second.text("n", "2")));
            object.emptyArray("four");
        });

        assertThat(written)
                .isEqualTo("{\"one\":1,\"two\":[\"a\",\"b\"],\"three\":[{\"n\":1},{\"n\":\"2\"}],\"four\":[]}");
    }

    private static String text(JsonText.Fields fields) {
        return new String(JsonText.of(fields), StandardCharsets.UTF_8);
    }
}
