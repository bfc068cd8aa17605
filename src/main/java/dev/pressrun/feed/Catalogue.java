package dev.pressrun.feed;

import dev.pressrun.feed.FeedFile.Role;
import dev.pressrun.post.Author;
import dev.pressrun.post.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides which series of feeds there are. */
final class Catalogue {
    private final Site site;
    private final FeedSettings settings;
    private final String title;
    private final String description;
    private final @Nullable Author author;

    private Catalogue(Site site, FeedSettings settings) {
        this.site = site;
        this.settings = settings;
        this.title = CleanText.titleOr(site.title(), String.valueOf(site.url().getHost()));
        this.description = CleanText.title(site.description());
        String name = site.author() == null ? "" : CleanText.line(site.author());
        this.author = name.isEmpty() ? null : new Author(name, CleanText.address(site.email()), site.url());
    }

    /** The series of the site, those that the settings name, and those of the groups; each with the newest post first. */
    static List<Series> of(Site site, FeedSettings settings, List<DatedPost> posts) {
        Catalogue catalogue = new Catalogue(site, settings);
        List<Series> all = new ArrayList<>();
        all.add(catalogue.whole(posts));
        settings.named().forEach(feed -> all.add(catalogue.named(feed, posts)));
        for (Group group : Group.values()) {
            if (settings.groups().contains(group)) {
                all.addAll(catalogue.grouped(group, posts));
            }
        }
        return all;
    }

    private Series whole(List<DatedPost> posts) {
        return new Series(
                Role.SITE,
                "",
                title,
                description,
                CleanText.language(site.language()),
                author,
                settings.limit(),
                settings.content(),
                posts);
    }

    private Series named(NamedFeed feed, List<DatedPost> posts) {
        List<String> languages = feed.filter().languages();
        return new Series(
                Role.NAMED,
                feed.name() + "/",
                CleanText.titleOr(feed.title(), title + ": " + feed.name()),
                CleanText.titleOr(feed.description(), description),
                CleanText.language(languages.size() == 1 ? languages.get(0) : site.language()),
                author,
                feed.limit(),
                feed.content(),
                posts.stream()
                        .filter(dated -> feed.filter().matches(dated.post()))
                        .toList());
    }

    private List<Series> grouped(Group group, List<DatedPost> posts) {
        Map<String, Sort> sorts = sorts(group, posts);
        if (group.needsSeveral() && sorts.size() < 2) {
            return List.of();
        }
        Slugs slugs = new Slugs();
        Map<String, Series> series = new TreeMap<>();
        sorts.values().forEach(sort -> {
            String slug = slugs.of(sort.name()); // also for those too small yet, so that places never change
            if (group.needsSeveral() || sort.posts().size() >= settings.groupPosts()) {
                series.put(slug, series(group, group.folder() + slug + "/", sort));
            }
        });
        return List.copyOf(series.values());
    }

    /** From the oldest post on, so that a new post renames no feed and takes no other's place. */
    private static Map<String, Sort> sorts(Group group, List<DatedPost> posts) {
        Map<String, Sort> sorts = new LinkedHashMap<>();
        for (int i = posts.size() - 1; i >= 0; i--) {
            DatedPost dated = posts.get(i);
            for (String name : group.names(dated.post())) {
                sorts.computeIfAbsent(Slugs.folded(name), key -> new Sort(name, new ArrayList<>()))
                        .add(dated);
            }
        }
        return sorts;
    }

    private Series series(Group group, String path, Sort sort) {
        String language = group == Group.LANGUAGES ? sort.name() : site.language();
        return new Series(
                Role.GROUP,
                path,
                CleanText.title(title + ": " + sort.name()),
                description,
                CleanText.language(language),
                group == Group.AUTHORS ? Author.named(sort.name()) : author,
                settings.limit(),
                settings.content(),
                sort.newestFirst());
    }

    /** The posts that have one name, the oldest first, and the name as the oldest has it. */
    private record Sort(String name, List<DatedPost> posts) {
        void add(DatedPost dated) {
            if (posts.isEmpty() || !posts.get(posts.size() - 1).equals(dated)) { // java and Java of one post
                posts.add(dated);
            }
        }

        List<DatedPost> newestFirst() {
            List<DatedPost> newestFirst = new ArrayList<>(posts);
            Collections.reverse(newestFirst);
            return newestFirst;
        }
    }
}
