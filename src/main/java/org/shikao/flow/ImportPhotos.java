package org.shikao.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shikao.exam.Place;
import org.shikao.exam.Problem;
import org.shikao.exam.roster.Candidate;
import org.shikao.exam.roster.School;
import org.shikao.files.photo.PhotoFiles;
import org.shikao.files.photo.PhotoLimits;
import org.shikao.files.photo.PhotoRefused;
import org.shikao.store.Photo;
import org.shikao.store.PhotoStage;

/**
 * Attaches photos from folders, archives and single files to candidates, by the number in a file's name. What cannot be attached
 * is listed and the rest is taken, all in one commit. Photos may come late: no plan, draw or mark depends on them.
 */
public final class ImportPhotos {
    /**
     * Counts of an import. Every file is counted once: those read are attached, unchanged, copies, papers, unmatched or rejected.
     *
     * @param read files looked at
     * @param attached candidates who got a photo, those included who had another before
     * @param replaced of these, who had another before
     * @param unchanged candidates who had this very photo already
     * @param copies further files with the very photo that was judged for the same candidate
     * @param papers lists and letters that lay beside the photos and were left alone
     * @param unmatched files whose name speaks of no candidate
     * @param rejected files that speak of a candidate and were not taken, and archives that were not opened
     * @param missing candidates of the exam still without a photo
     */
    public record PhotoReport(
            int read,
            int attached,
            int replaced,
            int unchanged,
            int copies,
            int papers,
            int unmatched,
            int rejected,
            int missing) {}

    /** Who lacks a photo, by school. */
    public record MissingReport(int candidates, int missing, List<SchoolMissing> schools, List<WithoutPhoto> list) {}

    /** A school's share of them; {@code candidates} are all it has. */
    public record SchoolMissing(String code, String name, int candidates, int missing) {}

    /** A candidate without a photo. */
    public record WithoutPhoto(String candidateNo, String name, String school, String className) {}

    private final PhotoLimits limits;

    /** With the bounds a real delivery stays far below. */
    public ImportPhotos() {
        this(PhotoLimits.DEFAULT);
    }

    ImportPhotos(PhotoLimits limits) {
        this.limits = limits;
    }

    /**
     * Attaches what can be attached; refused if nothing can, or if one source cannot be read at all.
     *
     * @param update takes other photos of candidates who have one already
     */
    public Answer<PhotoReport> run(OpenExam exam, List<Path> sources, boolean update, Progress progress)
            throws IOException {
        try (PhotoFiles files = PhotoFiles.open(SourceFile.labels(sources), limits);
                PhotoStage stage = exam.file().stagePhotos()) {
            PhotoIntake intake = new PhotoIntake(exam, limits, update, into(stage));
            intake.take(files.files(), progress);
            if (intake.attached() > 0) {
                stage.commit();
            }
            return answer(exam, intake);
        } catch (PhotoRefused refused) {
            return Answer.refused(List.of(refused.error(Place.NOWHERE)));
        }
    }

    /** The answer to an import that will change nothing, made without writing; empty as soon as one photo would be attached. */
    public Optional<Answer<PhotoReport>> foretold(OpenExam exam, List<Path> sources, boolean update)
            throws IOException {
        try (PhotoFiles files = PhotoFiles.open(SourceFile.labels(sources), limits)) {
            PhotoIntake intake = new PhotoIntake(exam, limits, update, PhotoIntake.STOP_AT_FIRST);
            return intake.take(files.files(), Progress.NONE) ? Optional.of(answer(exam, intake)) : Optional.empty();
        } catch (PhotoRefused refused) {
            return Optional.of(Answer.refused(List.of(refused.error(Place.NOWHERE))));
        }
    }

    /** Who lacks a photo. */
    public MissingReport missing(OpenExam exam) {
        Set<String> photographed = exam.photographed();
        Map<String, List<Candidate>> bySchool = new TreeMap<>();
        exam.roster()
                .candidates()
                .forEach(c -> bySchool.computeIfAbsent(c.schoolCode(), code -> new ArrayList<>())
                        .add(c));
        List<SchoolMissing> schools = new ArrayList<>();
        List<WithoutPhoto> list = new ArrayList<>();
        bySchool.forEach((code, candidates) -> {
            String school = exam.roster().school(code).map(School::name).orElse(code);
            List<Candidate> without = candidates.stream()
                    .filter(c -> !photographed.contains(c.candidateNo()))
                    .toList();
            schools.add(new SchoolMissing(code, school, candidates.size(), without.size()));
            without.forEach(c -> list.add(new WithoutPhoto(c.candidateNo(), c.name(), school, c.className())));
        });
        return new MissingReport(exam.roster().candidates().size(), list.size(), schools, list);
    }

    private static PhotoIntake.Sink into(PhotoStage stage) {
        return new PhotoIntake.Sink() {
            @Override
            public boolean add(Photo photo) {
                stage.add(photo);
                return true;
            }

            @Override
            public void drop(String candidateNo) {
                stage.drop(candidateNo);
            }
        };
    }

    private Answer<PhotoReport> answer(OpenExam exam, PhotoIntake intake) {
        List<Problem> problems = new ArrayList<>(intake.problems());
        if (intake.attached() + intake.unchanged() == 0) {
            problems.add(Problem.error("PHOTO_NONE", Place.NOWHERE, String.valueOf(intake.read())));
            return Answer.refused(problems);
        }
        return Answer.of(intake.report(missing(exam).missing()), problems);
    }
}
