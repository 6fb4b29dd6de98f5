package org.shikao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.shikao.exam.Problem;
import org.shikao.exam.journal.Link;
import org.shikao.exam.plan.Plan;
import org.shikao.exam.roster.DuplicateDecision;
import org.shikao.exam.roster.Roster;
import org.shikao.exam.venue.Venue;

/**
 * An exam as one open file. Everything saved is one transaction, all or nothing, and on the disk when the call returns. Every
 * method throws {@link StoreException}; may be used by several threads, one at a time inside.
 */
public final class ExamFile implements AutoCloseable {
    /** The version that brought decisions, removals and corrections. */
    private static final int JUDGING = 3;

    private final Path path;
    private final Database database;
    private final Optional<WriterLock> lock;
    private final Install install;
    private final Device device;
    private final String examId;
    private final PersonalTables personal = new PersonalTables(new PersonalData());
    private final JudgingTables judging = new JudgingTables(new PersonalData());

    ExamFile(Path path, Database database, Optional<WriterLock> lock, Install install) {
        this.path = path;
        this.database = database;
        this.lock = lock;
        this.install = install;
        this.device = database.read(handle -> Device.of(handle, path, install));
        this.examId = meta(MetaTable.EXAM_ID)
                .orElseThrow(() -> new StoreException(StoreFault.STORE_NOT_EXAM, path.toString()));
    }

    /** Makes a new exam file, whole or not at all; an existing file is refused. */
    public static void create(Path path, NewFile content) {
        FileCreation.create(path, content);
    }

    /**
     * Opens an exam file. For writing, a file of an older program is migrated first (on a copy, the original kept beside it) and
     * a newer one is refused; for reading, either may be looked at as far as the tables allow.
     */
    public static ExamFile open(Path path, Access access, Install install) {
        return new FileOpening(Schema.CURRENT, install).open(path, access);
    }

    /** Whether an older program wrote the file, so that opening it for writing would migrate it. */
    public static boolean isOlder(Path path) {
        return FileIdentity.of(path).schema() < Schema.CURRENT.version();
    }

    /** What is wrong with the database: pages, references, schema. Chain and balances are for {@code exam.journal} to judge. */
    public static List<Problem> check(Path path) {
        return FileCheck.run(path, Schema.CURRENT);
    }

    /** Whether the whole exam stands in this one file, safe to copy: true after closing in order. */
    public static boolean isOneFile(Path path) {
        try {
            return SideFiles.none(FileIdentity.real(path));
        } catch (IOException failure) {
            throw Faults.of(path, failure);
        }
    }

    public Path path() {
        return path;
    }

    public boolean writable() {
        return lock.isPresent();
    }

    /** Who else works on the file just now, empty if nobody or if it is this one. */
    public Optional<Holder> heldBy() {
        return writable() ? Optional.empty() : WriterLock.holder(path, install);
    }

    public String examId() {
        return examId;
    }

    public String title() {
        return meta(MetaTable.TITLE).orElse("");
    }

    public void retitle(String title) {
        database.write(handle -> {
            MetaTable.put(handle, MetaTable.TITLE, title);
            return null;
        });
    }

    /** The id of this copy's chain; enters the file with its first entry. */
    public String device() {
        return device.id();
    }

    public Optional<String> document(String name) {
        return database.read(handle -> DocumentTable.get(handle, name));
    }

    public void putDocument(String name, String body) {
        database.write(handle -> {
            DocumentTable.put(handle, name, body);
            return null;
        });
    }

    public Roster roster() {
        return database.read(personal::roster);
    }

    /** Puts this roster in the place of the one before; photos of candidates no longer there go. */
    public void saveRoster(Roster roster) {
        database.write(handle -> {
            personal.saveRoster(handle, roster);
            return null;
        });
    }

    public Venue venue() {
        return database.read(VenueTables::load);
    }

    /** Puts this venue in the place of the one before. @throws StoreException STORE_REFERENCE if the plan uses a room not in it */
    public void saveVenue(Venue venue) {
        database.write(handle -> {
            VenueTables.save(handle, venue);
            return null;
        });
    }

    /** The plan, {@link Plan#EMPTY} if there is none. */
    public Plan plan() {
        return database.read(PlanTables::load);
    }

    /** Puts this plan in the place of the one before. */
    public void savePlan(Plan plan) {
        database.write(handle -> {
            PlanTables.save(handle, plan);
            return null;
        });
    }

    /** Puts prepared data in the place of what was there, in one commit. */
    public void savePrepared(PreparedChange change) {
        database.write(handle -> {
            put(handle, change);
            return null;
        });
    }

    /** What was decided about candidates that are alike. */
    public List<DuplicateDecision> duplicateDecisions() {
        return hasJudging() ? database.read(JudgingTables::decisions) : List.of();
    }

    /** Remembers a decision, in the place of one about the same pair. */
    public void putDuplicateDecision(DuplicateDecision decision) {
        database.write(handle -> {
            JudgingTables.decide(handle, List.of(decision));
            return null;
        });
    }

    /** The candidates removed while the list could still be edited, first to last. */
    public List<RosterEdit.Removal> removals() {
        return hasJudging() ? database.read(JudgingTables::removals) : List.of();
    }

    /** The values that journal entries name by digest. */
    public List<PersonalValue> personalValues() {
        return hasJudging() ? database.read(judging::values) : List.of();
    }

    /** Keeps values; those already there stay. */
    public void putPersonalValues(List<PersonalValue> values) {
        database.write(handle -> {
            judging.put(handle, values);
            return null;
        });
    }

    /** An older file may be looked at without being migrated, and does not have all tables. */
    private boolean hasJudging() {
        int version = database.read(handle ->
                handle.select("PRAGMA user_version").mapTo(Integer.class).one());
        return version >= JUDGING;
    }

    private void put(Handle handle, PreparedChange change) throws SQLException {
        JudgingTables.edit(handle, change.edit());
        change.documents().forEach((name, body) -> DocumentTable.put(handle, name, body));
        // the old plan goes first, since it refers to roster and venue; before the day it may have sheets that a list
        // put off
        if (change.plan().isPresent()) {
            PlanTables.save(handle, Plan.EMPTY);
            SheetTable.clear(handle);
        }
        if (change.roster().isPresent()) {
            personal.saveRoster(handle, change.roster().get());
        }
        if (change.venue().isPresent()) {
            VenueTables.save(handle, change.venue().get());
        }
        if (change.plan().isPresent()) {
            PlanTables.save(handle, change.plan().get());
        }
    }

    /** All entries of all devices, by device and number. */
    public List<Link> journal() {
        return database.read(JournalTable::all);
    }

    /** Appends to this device's chain what {@code writer} tells, with the projection it changes; returns the new entries. */
    public List<Link> append(JournalWriter writer) {
        return append(writer, PreparedChange.NONE);
    }

    /** The same, with prepared data changed in the same commit. */
    public List<Link> append(JournalWriter writer, PreparedChange change) {
        return database.write(handle -> {
            put(handle, change);
            Head head = JournalTable.last(handle, device.id())
                    .map(last -> new Head(last.device(), last.seq(), last.hash()))
                    .orElseGet(() -> HashChain.start(examId, device.id()));
            Batch batch = writer.write(head);
            List<Link> links = HashChain.follow(head, batch.bodies());
            if (head.seq() == 0 && !links.isEmpty()) {
                DeviceTable.insert(handle, device);
            }
            JournalTable.insert(handle, links);
            SheetTable.drop(handle, batch.gone());
            SheetTable.put(handle, batch.sheets());
            return links;
        });
    }

    /**
     * Takes in entries of other devices, their chains verified by the caller, with the projection they change. Entries already
     * there are passed over; returns how many were new. @throws StoreException STORE_FORK, STORE_GAP
     */
    public int addForeign(List<Link> links, List<SheetRow> sheets) {
        return addForeign(links, sheets, List.of());
    }

    /** The same, with the candidates who have no rows in the projection any more. */
    public int addForeign(List<Link> links, List<SheetRow> sheets, List<String> gone) {
        return database.write(handle -> {
            List<Link> fresh = new ForeignLinks(path, JournalTable.all(handle)).fresh(links);
            JournalTable.insert(handle, fresh);
            SheetTable.drop(handle, gone);
            SheetTable.put(handle, sheets);
            return fresh.size();
        });
    }

    /** The projection: a row for each mark sheet touched so far. */
    public List<SheetRow> projection() {
        return database.read(SheetTable::all);
    }

    /** Puts these rows in the place of the whole projection. */
    public void rebuildProjection(List<SheetRow> rows) {
        database.write(handle -> {
            SheetTable.clear(handle);
            SheetTable.put(handle, rows);
            return null;
        });
    }

    /** The secret of a session's draw. */
    public Optional<byte[]> drawSecret(String sessionId) {
        return database.read(handle -> DrawSecretTable.get(handle, sessionId));
    }

    /** Stores a secret; a second draw's takes the place of the first, which the journal has revealed. */
    public void putDrawSecret(String sessionId, byte[] secret) {
        database.write(handle -> {
            DrawSecretTable.put(handle, sessionId, secret);
            return null;
        });
    }

    /** Numbers of the candidates who have a photo. */
    public Set<String> photographed() {
        return database.read(PhotoTable::candidates);
    }

    /** A candidate's photo as JPEG. */
    public Optional<byte[]> photo(String candidateNo) {
        return database.read(handle -> personal.photos().jpeg(handle, candidateNo));
    }

    /** Lower-case hex SHA-256 of the files that the photos were made from, by candidate. */
    public Map<String, String> photoSources() {
        return database.read(PhotoTable::sources);
    }

    /** The candidates whose photo is no longer what was stored, by its hash. */
    public List<String> damagedPhotos() {
        return database.read(handle -> personal.photos().damaged(handle));
    }

    /** Begins to collect photos; one at a time. */
    public PhotoStage stagePhotos() {
        return new PhotoStage(database, personal.photos());
    }

    /** Writes a whole copy to a new file, also while working; a copy is another device. */
    public void backup(Path target) {
        FileBackup.run(path, target.toAbsolutePath());
    }

    /** Ends the work and leaves exactly one file, unless another program was reading at that moment ({@link #isOneFile}). */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            lock.ifPresent(WriterLock::close);
        }
    }

    private Optional<String> meta(String key) {
        return database.read(handle -> MetaTable.get(handle, key));
    }
}
