package org.portreeve.adapters.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.envers.AuditReaderFactory;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** Writes one revision with all its rows, in the transaction that is open. */
final class RevisionWriter {
    private final EntityManager entities;
    private final Tables tables;
    private final Heads heads;
    private final People people;
    private final EntityWriter entityWriter;
    private final BatchWriter batchWriter;
    private final MemberIndex index;
    private final ChangeSetTable changeSets;
    private final PersonKeys keys;
    private final ErasedIdentities erased;
    private final int mostByEntity;

    /** Sets of more than {@code mostByEntity} rows go in batches, past Hibernate. */
    RevisionWriter(
            EntityManager entities,
            Tables tables,
            Heads heads,
            People people,
            MemberIndex index,
            ChangeSetTable changeSets,
            PersonKeys keys,
            ErasedIdentities erased,
            int mostByEntity) {
        this.entities = entities;
        this.tables = tables;
        this.heads = heads;
        this.people = people;
        this.index = index;
        this.changeSets = changeSets;
        this.keys = keys;
        this.erased = erased;
        this.mostByEntity = mostByEntity;
        entityWriter = new EntityWriter(entities, tables);
        batchWriter = new BatchWriter(entities, tables);
    }

    /** What was written, and what it means for tenants other than its own. */
    record Written(Revision revision, List<Heads.Bumped> others, Map<UserId, Person> people) {}

    /** Writes the only revision of a transaction. */
    Written write(RevisionDraft draft, Attempt attempt) {
        return write(draft, attempt, () -> draft.during(this::begin), mostByEntity);
    }

    /** Writes one of several revisions of a transaction. Why past Envers: it makes one in each, and keeps to it. */
    Written writeOneOfMany(RevisionDraft draft, Attempt attempt) {
        return write(draft, attempt, () -> beginBeside(draft), 0);
    }

    private Written write(RevisionDraft draft, Attempt attempt, Supplier<RevisionRow> beginning, int most) {
        ChangeSet changes = draft.changes();
        Seals seals = keys.of(Seals.named(changes));
        People.Changed changedPeople = people.changed(changes, draft.tenant(), attempt, seals);
        Set<TenantId> told = people.told(changedPeople, draft.tenant());
        attempt.requireHeld(told);
        // Why before the number is drawn: numbers should follow the order of commits in those tenants, too.
        List<Heads.Bumped> others = heads.bump(told);
        RevisionRow row = beginning.get();
        Attempt.Writing writing = attempt.writing(3L * changes.changes().size());
        writeRows(draft, changedPeople, seals, row, writing, most);
        index.follow(draft.tenant(), changes, changedPeople.updates(), writing);
        changeSets.keep(row.id, changes, seals, writing);
        forget(changes);
        return new Written(draft.numbered(row.id), others, People.updated(changedPeople));
    }

    /** Whoever is erased by it loses the key, last of all: what is written of them still needs it. */
    private void forget(ChangeSet changes) {
        List<Person> gone = changes.of(Change.OfPerson.class)
                .filter(change -> change.after() != null && change.after().erased())
                .map(Change.OfPerson::before)
                .filter(Objects::nonNull)
                .toList();
        keys.destroy(gone.stream().map(person -> person.id().value()).toList());
        erased.keep(gone.stream().map(Person::identity).filter(Objects::nonNull).toList());
    }

    private RevisionRow beginBeside(RevisionDraft draft) {
        RevisionRow row = new RevisionRow();
        draft.fill(row);
        entities.persist(row);
        entities.flush();
        return row;
    }

    /** Has Envers make the revision now, not at the first row that it keeps: its number is wanted, and rows may go past it. */
    @SuppressWarnings("deprecation") // Why: there is no other way to ask; the listener fills it all the same.
    private RevisionRow begin() {
        RevisionRow row = AuditReaderFactory.get(entities.unwrap(SessionImplementor.class))
                .getCurrentRevision(RevisionRow.class, true);
        entities.flush();
        return row;
    }

    private void writeRows(
            RevisionDraft draft,
            People.Changed changedPeople,
            Seals seals,
            RevisionRow row,
            Attempt.Writing writing,
            int most) {
        Set<UserId> newcomers = changedPeople.newcomerIds();
        List<RowChange> few = new ArrayList<>();
        people.rows(changedPeople, seals).limit(most + 1L).forEach(few::add);
        for (Change change : draft.changes().changes()) {
            if (few.size() > most) {
                break;
            }
            few.addAll(RowChange.of(tables, draft.tenant(), change, newcomers, seals));
        }
        if (most > 0 && few.size() <= most) {
            entityWriter.write(few);
            return;
        }
        few.clear();
        Function<Change, List<RowChange>> rows =
                change -> RowChange.of(tables, draft.tenant(), change, newcomers, seals);
        List<Change> changes = draft.changes().changes();
        List<Change> ofKnown =
                changes.stream().filter(change -> !change.isCreation()).toList();
        batchWriter.write(
                Ahead.of(ofKnown, rows),
                Stream.concat(people.rows(changedPeople, seals).map(List::of), Ahead.of(changes, rows)),
                row,
                writing);
    }
}
