package org.shikao.gui.frame;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Knows the pages and which one is in front. Pages ask it by id, so that no page knows another. */
public final class Navigator {
    private static final int REMEMBERED = 32;

    private final List<Page> pages;
    private final Deque<Page> visited = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Page> current = new ReadOnlyObjectWrapper<>();

    /** Makes it with all pages in the order of the side bar. */
    public Navigator(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /** All pages in the order of the side bar. */
    public List<Page> pages() {
        return pages;
    }

    /** The page in front; null before the first one is shown. */
    public ReadOnlyObjectProperty<Page> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /**
     * Brings a page to the front; nothing happens when it is there already.
     *
     * @throws NoSuchElementException when there is no such page
     */
    public void show(String id) {
        Page page = page(id);
        if (page != current.get()) {
            remember(current.get());
            swap(page);
        }
    }

    /** Brings a page to the front and something on it into view. */
    public void show(String id, String place) {
        show(id);
        page(id).reveal(place);
    }

    /** Esc: one level back inside the page, else to the page seen before. Returns whether anything happened. */
    public boolean back() {
        if (current.get() != null && current.get().back()) {
            return true;
        }
        if (visited.isEmpty()) {
            return false;
        }
        swap(visited.pop());
        return true;
    }

    private Page page(String id) {
        return pages.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no page " + id));
    }

    private void remember(Page page) {
        if (page != null) {
            visited.push(page);
        }
        if (visited.size() > REMEMBERED) {
            visited.removeLast();
        }
    }

    private void swap(Page page) {
        Page before = current.get();
        if (before != null) {
            before.onHidden();
        }
        current.set(page);
        page.onShown();
    }
}
