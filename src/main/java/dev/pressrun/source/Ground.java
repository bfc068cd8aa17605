package dev.pressrun.source;

/** What decides how files are read, other than themselves: the layout, with the data that speaks for whole folders, and what texts include. */
record Ground(Layout layout, SiteFiles files) {}
