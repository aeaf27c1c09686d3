package org.anlan.forecasting.agreement;

import java.nio.file.Path;
import java.util.Optional;
import org.anlan.forecasting.place.Gazetteer;
import org.anlan.store.Tx;
import org.anlan.web.Answer;
import org.anlan.web.Ask;
import org.jdbi.v3.core.Handle;

/// The sheet of a consultation on damage 灾情会商: departments file their own figures, sealed until
/// the cards turn; then figures are agreed on and signed, and persons compared. Thread-safe.
public final class DamageSheet {

    private final PersonKeys keys;
    private final PersonLists persons;
    private final FigureFiling filing;
    private final Laying laying;

    /// @param keyFolder where the keys of the lists of persons lie
    public DamageSheet(Gazetteer gazetteer, Path keyFolder) {
        this.keys = new PersonKeys(keyFolder);
        this.persons = new PersonLists(gazetteer, keys);
        this.filing = new FigureFiling(gazetteer);
        this.laying = new Laying(gazetteer, persons);
    }

    /// The sheet; before the reveal only who has filed.
    public Answer read(Handle handle, Ask ask, Matter matter) {
        var text = new SheetText(handle, matter, persons);
        var answer = Answer.ok(text.text(persons.mayRead(ask, matter)));
        return SqlAgreedSheets.find(handle, matter.consultation())
                .map(laid -> answer.version(laid.digest()))
                .orElse(answer);
    }

    /// A department's own figures.
    public Answer file(Tx tx, Ask ask, Matter matter) {
        return filing.file(tx, ask, matter);
    }

    /// The figures agreed on, laid down whole.
    public Answer lay(Tx tx, Ask ask, Matter matter) {
        return laying.lay(tx, ask, matter);
    }

    /// A department's signature under them.
    public Answer sign(Tx tx, Ask ask, Matter matter) {
        return laying.sign(tx, ask, matter);
    }

    /// A department's list of the dead and missing.
    public Answer filePersons(Tx tx, Ask ask, Matter matter) {
        return persons.file(tx, ask, matter);
    }

    /// The lists compared person by person; that they were read is written down.
    public Answer comparePersons(Tx tx, Ask ask, Matter matter) {
        return persons.compare(tx, ask, matter);
    }

    /// What was agreed on, to be settled by the leader's signature.
    public Optional<Settlement> settle(Handle handle, Matter matter) {
        return Settlement.of(handle, matter);
    }

    /// Destroys the key of a process, and with it the names on all its lists, for good.
    public void destroyPersonalData(String process) {
        keys.destroy(process);
    }
}
