package dev.pressrun.feed;

import dev.pressrun.feed.FeedParts.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the elements of a name in XML in which a less-than sign is always markup and which do not hold each other. */
final class XmlSpans {
    private XmlSpans() {}

    static List<Span> of(String element, byte[] xml) {
        byte[] close = ("</" + element + ">").getBytes(StandardCharsets.UTF_8);
        byte[] open = Arrays.copyOfRange(close, 1, close.length - 1);
        open[0] = '<';
        List<Span> spans = new ArrayList<>();
        int from = find(open, xml, 0, xml.length);
        while (from >= 0) {
            int end = find(close, xml, from, xml.length);
            if (end < 0) {
                break;
            }
            spans.add(new Span(from, end + close.length));
            from = find(open, xml, end + close.length, xml.length);
        }
        return spans;
    }

    /** The first element of a name without content before a place, with the space before it; none when there is none. */
    static Span ofEmpty(String element, byte[] xml, int before) {
        int open = find(("<" + element).getBytes(StandardCharsets.UTF_8), xml, 0, before);
        if (open < 0) {
            return Span.NONE;
        }
        int from = open;
        while (from > 0 && xml[from - 1] <= ' ' && xml[from - 1] >= 0) {
            from--;
        }
        int until = open;
        while (until < before && xml[until] != '>') {
            until++;
        }
        return new Span(from, Math.min(until + 1, before));
    }

    private static int find(byte[] tag, byte[] xml, int from, int until) {
        for (int i = from; i <= until - tag.length; i++) {
            if (xml[i] == '<'
                    && Arrays.equals(xml, i, i + tag.length, tag, 0, tag.length)
                    && (tag[1] == '/' || isEndOfName(xml, i + tag.length))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isEndOfName(byte[] xml, int at) {
        return at < xml.length && (xml[at] == '>' || xml[at] == ' ');
    }
}
