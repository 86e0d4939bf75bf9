package example;
/** Older than the style. */
public final class Old {
        private   Old() { }
}
