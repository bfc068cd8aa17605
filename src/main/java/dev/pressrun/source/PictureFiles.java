package dev.pressrun.source;

import dev.pressrun.markdown.PictureBox;
import dev.pressrun.media.PictureSize;
import dev.pressrun.post.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up how large the pictures of a folder are, by the addresses that texts have for them, among the files of its last reading. */
final class PictureFiles implements Function<String, Optional<PictureBox>> {
    private final Site site;
    private volatile @Nullable AssetFiles files;

    PictureFiles(Site site) {
        this.site = site;
    }

    /** From now on these are the files. */
    void are(AssetFiles assets) {
        files = assets;
    }

    @Override
    public Optional<PictureBox> apply(String address) {
        AssetFiles known = files;
        return known == null
                ? Optional.empty()
                : path(address)
                        .flatMap(known::find)
                        .flatMap(PictureSize::of)
                        .map(size -> new PictureBox(size.width(), size.height()));
    }

    /** What a picture of the site is called below it. */
    private Optional<String> path(String address) {
        if (!address.startsWith(site.url().toString())) {
            return Optional.empty();
        }
        try {
            String path = new URI(address).getPath();
            return Optional.of(path.substring(site.url().getPath().length()));
        } catch (URISyntaxException e) {
            return Optional.empty(); // what is no address is none of a file
        }
    }
}
