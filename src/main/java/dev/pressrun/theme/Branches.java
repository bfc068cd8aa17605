package dev.pressrun.theme;

/** Which branches of a template are filled. */
enum Branches {
    /** Those whose conditions hold. */
    CHOSEN,
    /** All, for trials. */
    ALL
}
