package dev.pressrun.media;

import dev.pressrun.frontmatter.FrontMatter;
import dev.pressrun.frontmatter.Value;
import java.util.List;

/** The picture that stands for a post. */
final class Pictures {
    private static final List<String> KEYS = List.of(
            "image",
            "cover",
            "thumbnail",
            "featured_image",
            "feature_image",
            "featuredimage",
            "featureimage",
            "heroimage",
            "hero_image",
            "og_image",
            "ogimage",
            "banner",
            "images",
            "header",
            "episode_image",
            "itunes_image");

    /** Themes say more about a picture than where it is, and have pictures for several places. */
    private static final List<String> INSIDE =
            List.of("path", "url", "src", "image", "feature", "og_image", "overlay_image", "thumbnail", "teaser");

    private Pictures() {}

    /** The address as it is written; empty when there is none. */
    static String of(FrontMatter matter) {
        for (String key : KEYS) {
            Value value = matter.own(key);
            String address = value.isBlank() ? "" : address(value, 0);
            if (!address.isEmpty()) {
                return address;
            }
        }
        return "";
    }

    private static String address(Value value, int depth) {
        if (value instanceof Value.Items items) {
            return items.values().isEmpty() || depth > 1
                    ? ""
                    : address(items.values().get(0), depth + 1);
        }
        if (value instanceof Value.Table) {
            return depth > 2 ? "" : address(value.firstAt(INSIDE), depth + 1);
        }
        boolean isSwitch = value.isYes() || value.isNo();
        return isSwitch ? "" : value.text().strip();
    }
}
