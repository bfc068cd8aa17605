package dev.pressrun.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file a reader gets (RFC 9110, section 14): all, one part, or none since there are not that many.
 *
 * @param status 200, 206 or 416
 */
record ByteRange(int status, long first, long length) {
    // more digits than these are more bytes than any file has
    private static final Pattern ONE = Pattern.compile("(?i)bytes=[ \t]*(\\d{0,18})-(\\d{0,18})[ \t]*");

    /** A range that cannot be read, or many ranges at once, are answered with the whole file, as the standard allows. */
    static ByteRange of(Request request, String tag, long size) {
        HttpFields asked = request.getHeaders();
        List<String> fields = asked.getValuesList(HttpHeader.RANGE);
        Matcher range = ONE.matcher(fields.size() == 1 ? fields.get(0) : "");
        String first = range.matches() ? range.group(1) : "";
        String last = range.matches() ? range.group(2) : "";
        boolean isAsked = HttpMethod.GET.is(request.getMethod()) && !(first.isEmpty() && last.isEmpty());
        return isAsked && isCurrent(asked.get(HttpHeader.IF_RANGE), tag) ? part(first, last, size) : whole(size);
    }

    /** A part of a newer file is no use to who has the rest of an older one. Whoever was given a tag must not use a date. */
    private static boolean isCurrent(@Nullable String ifRange, String tag) {
        return ifRange == null || ifRange.trim().equals(tag);
    }

    private static ByteRange part(String first, String last, long size) {
        if (first.isEmpty()) {
            long length = Math.min(Long.parseLong(last), size);
            return length == 0 ? none() : new ByteRange(HttpStatus.PARTIAL_CONTENT_206, size - length, length);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        if (to < from) {
            return whole(size);
        }
        return from >= size
                ? none()
                : new ByteRange(HttpStatus.PARTIAL_CONTENT_206, from, Math.min(to, size - 1) - from + 1);
    }

    private static ByteRange whole(long size) {
        return new ByteRange(HttpStatus.OK_200, 0, size);
    }

    private static ByteRange none() {
        return new ByteRange(HttpStatus.RANGE_NOT_SATISFIABLE_416, 0, 0);
    }

    /** The field Content-Range for a file of this size. */
    String field(long size) {
        return length == 0 ? "bytes */" + size : "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
