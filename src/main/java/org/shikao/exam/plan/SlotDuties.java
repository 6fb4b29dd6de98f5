package org.shikao.exam.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shikao.exam.venue.Examiner;

/**
 * The posts of one site that start together and their examiners, one post each: a bipartite matching grown post by post along
 * augmenting paths, so that a post stays empty only if no exchange at all would fill it.
 */
final class SlotDuties {

    private static final int FREE = -1;

    private final DutyBook book;
    private final List<Post> posts = new ArrayList<>();
    private final List<int[]> watchers = new ArrayList<>();
    private final List<Integer> examinerOf = new ArrayList<>();
    private final int[] postOf;

    SlotDuties(DutyBook book) {
        this.book = book;
        postOf = new int[book.examiners().size()];
        Arrays.fill(postOf, FREE);
    }

    /** A state to return to. */
    record Mark(List<Integer> examinerOf) {}

    Mark mark() {
        return new Mark(List.copyOf(examinerOf));
    }

    /** Takes back every post filled since the mark. */
    void reset(Mark mark) {
        int size = mark.examinerOf().size();
        posts.subList(size, posts.size()).clear();
        watchers.subList(size, watchers.size()).clear();
        examinerOf.clear();
        examinerOf.addAll(mark.examinerOf());
        Arrays.fill(postOf, FREE);
        for (int post = 0; post < size; post++) {
            postOf[examinerOf.get(post)] = post;
        }
    }

    /** Finds an examiner for a post, if need be by moving others; false leaves everything as it was. */
    boolean fill(Post post) {
        posts.add(post);
        watchers.add(book.watchers(post));
        examinerOf.add(FREE);
        int last = posts.size() - 1;
        if (seat(last, new boolean[postOf.length])) {
            return true;
        }
        posts.remove(last);
        watchers.remove(last);
        examinerOf.remove(last);
        return false;
    }

    /** Finds a second marker for every post that has none, as far as there are examiners to spare. */
    void fillAgain() {
        List<Post> alone = new ArrayList<>(posts);
        posts.stream()
                .filter(Post::second)
                .forEach(second -> alone.removeIf(post -> post.again().equals(second)));
        alone.forEach(post -> fill(post.again()));
        settle();
    }

    /** Finds whoever a team of so many still lacks, as far as there are examiners to spare. */
    void fillTeams(int size) {
        List<Post> rooms = new ArrayList<>();
        posts.forEach(post -> {
            if (rooms.stream().noneMatch(room -> room.roomNo().equals(post.roomNo()))) {
                rooms.add(post);
            }
        });
        rooms.forEach(room -> fillTeam(room, size));
        settle();
    }

    /** Finds whoever lacks of a team of so many in the room of this post; false if there are too few, those found stay posted. */
    boolean fillTeam(Post room, int size) {
        int there = (int) posts.stream()
                .filter(post -> post.roomNo().equals(room.roomNo()))
                .count();
        int members = (int) posts.stream()
                .filter(post -> post.ofTeam() && post.roomNo().equals(room.roomNo()))
                .count();
        while (there < size && fill(room.member(members + 1))) {
            there++;
            members++;
        }
        return there >= size;
    }

    int count() {
        return posts.size();
    }

    Post post(int index) {
        return posts.get(index);
    }

    Examiner examiner(int index) {
        return book.examiners().get(examinerOf.get(index));
    }

    /** Writes all posts into the book. */
    void close() {
        for (int post = 0; post < posts.size(); post++) {
            book.record(examinerOf.get(post), posts.get(post));
        }
    }

    /** Tells the rules at once who watches whom, where examiners keep their places. */
    void settle() {
        if (!book.rules().mayChangePlaces()) {
            for (int post = 0; post < posts.size(); post++) {
                book.rules().watched(examiner(post), posts.get(post).avoid());
            }
        }
    }

    private boolean seat(int post, boolean[] tried) {
        for (int examiner : watchers.get(post)) {
            if (postOf[examiner] == FREE && sharesRoom(examiner, post)) {
                return place(post, examiner);
            }
        }
        if (!book.rules().mayChangePlaces()) {
            return false;
        }
        for (int examiner : watchers.get(post)) {
            if (!tried[examiner]) {
                tried[examiner] = true;
                if (seat(postOf[examiner], tried)) {
                    return place(post, examiner);
                }
            }
        }
        return false;
    }

    private boolean place(int post, int examiner) {
        postOf[examiner] = post;
        examinerOf.set(post, examiner);
        return true;
    }

    private boolean sharesRoom(int examiner, int post) {
        if (book.rules().mayChangePlaces()) {
            return true;
        }
        for (int other = 0; other < posts.size(); other++) {
            if (examinerOf.get(other) != FREE
                    && posts.get(other).roomNo().equals(posts.get(post).roomNo())
                    && !book.rules().mayShareRoom(book.examiners().get(examiner), examiner(other))) {
                return false;
            }
        }
        return true;
    }
}
