package dev.pressrun.dialect;

/**
 * A link to another post by its name or its file. In the text it is an address of the scheme {@link #SCHEME}, which whoever knows
 * all posts replaces by that of the page.
 *
 * @param line of the text, from 1
 * @param name as the address has it behind the scheme: percent-encoded, without a fragment
 */
public record Reference(int line, String name) {
    /** The scheme of an address that names a post. No address that leaves the house has it. */
    public static final String SCHEME = "post";
}
