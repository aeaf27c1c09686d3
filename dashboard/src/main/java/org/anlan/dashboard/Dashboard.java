package org.anlan.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.dashboard.alarm.AlarmDesk;
import org.anlan.dashboard.board.Board;
import org.anlan.dashboard.callout.CalloutDesk;
import org.anlan.dashboard.county.CountySheet;
import org.anlan.dashboard.county.NationalDesk;
import org.anlan.dashboard.desk.DeskFact;
import org.anlan.dashboard.desk.OtherRooms;
import org.anlan.dashboard.desk.PlaceList;
import org.anlan.dashboard.desk.Places;
import org.anlan.dashboard.document.CalloutSlip;
import org.anlan.dashboard.document.DocumentDesk;
import org.anlan.dashboard.document.DocumentHours;
import org.anlan.dashboard.document.ReliefPaperDesk;
import org.anlan.dashboard.duty.CountyDuty;
import org.anlan.dashboard.duty.DutyDesk;
import org.anlan.dashboard.duty.HandoverDesk;
import org.anlan.dashboard.floodarea.FloodAreaDesk;
import org.anlan.dashboard.floodarea.FloodAreasInUse;
import org.anlan.dashboard.incident.CutOff;
import org.anlan.dashboard.incident.IncidentDesk;
import org.anlan.dashboard.incident.IncidentsInHand;
import org.anlan.dashboard.map.MapDesk;
import org.anlan.dashboard.map.ProvinceMap;
import org.anlan.dashboard.person.DutyPersonDesk;
import org.anlan.dashboard.person.DutyPersons;
import org.anlan.domain.port.FloodAreas;
import org.anlan.domain.port.Incidents;
import org.anlan.store.Tx;
import org.anlan.store.journal.Follower;
import org.anlan.store.open.OpenStore;
import org.anlan.store.open.Room;
import org.anlan.store.pack.PackTable;
import org.anlan.web.RoomContract;
import org.anlan.web.live.Projections;

/// The command desk's own room: calls, call-outs, alarms, duty, tasks, timeline, evacuation,
/// documents, map.
///
/// It answers [Incidents] and [FloodAreas]; what it asks of others stands in [OtherRooms].
/// Thread-safe.
public final class Dashboard {

    private static final String FOLDER = "org/anlan/dashboard/";
    private static final String KEYS = "keys/desk";

    private final AlarmDesk alarms;
    private final Board board;
    private final CalloutDesk callouts;
    private final DutyPersons persons;
    private final Incidents incidents;
    private final FloodAreas floodAreas;
    private final RoomContract contract = new RoomContract(FOLDER + "desk.openapi.yaml");

    /// What the store must know before it opens.
    public static Room schema() {
        return new Room(
                "desk",
                FOLDER + "migrations",
                List.of(
                        DeskFact.IncidentMoved.class,
                        DeskFact.AlarmRaised.class,
                        DeskFact.AlarmSigned.class,
                        DeskFact.AlarmSilenced.class,
                        DeskFact.AlarmEnded.class,
                        DeskFact.CalloutMoved.class,
                        DeskFact.ShiftHandedOver.class,
                        DeskFact.DutyChanged.class,
                        DeskFact.EvacuationReported.class,
                        DeskFact.FiguresPassedOn.class,
                        DeskFact.FloodAreaMoved.class));
    }

    /// @param map what the map needs of the province pack
    public Dashboard(OpenStore open, ProvinceMap map, OtherRooms rooms) {
        this(open, map, rooms, Optional.empty(), false);
    }

    /// @param responsible the pack's table of named 责任人, if it has one
    /// @param texting whether warnings call them by text message, for which a gateway is set up
    public Dashboard(
            OpenStore open,
            ProvinceMap map,
            OtherRooms rooms,
            Optional<PackTable> responsible,
            boolean texting) {
        var places = new Places(open);
        persons = new DutyPersons(open.store(), places, open.database().folder().resolve(KEYS));
        responsible.ifPresent(persons::load);
        new DutyPersonDesk(open.store(), places, persons).addTo(contract);
        new CalloutSlip(open, places, persons).addTo(contract);
        var texts = Optional.of(open.outbound()).filter(_ -> isTexting(open, texting));
        alarms = new AlarmDesk(open.store(), places, rooms);
        board = new Board(open.store(), places, rooms.figures(), map.floodAreas());
        callouts = new CalloutDesk(open.store(), places, persons, texts);
        callouts.addTo(contract);
        new PlaceList(places).addTo(contract);
        incidents = new IncidentsInHand(open.store());
        floodAreas = new FloodAreasInUse(open.store(), map.floodAreas());
        new IncidentDesk(open.store(), places).addTo(contract);
        new CutOff(open.store(), places).addTo(contract);
        new DutyDesk(open.store(), places).addTo(contract);
        new HandoverDesk(open.store(), places).addTo(contract);
        new DocumentDesk(open, places, rooms, board.evacuation()).addTo(contract);
        new ReliefPaperDesk(open, places, rooms.papers()).addTo(contract);
        new CountySheet(open, places, rooms.figures()).addTo(contract);
        new NationalDesk(open, places, rooms.figures()).addTo(contract);
        new MapDesk(map, places).addTo(contract);
        new FloodAreaDesk(open.store(), places, map.floodAreas()).addTo(contract);
        new CountyDuty(open.store(), places).addTo(contract);
        new DocumentHours().addTo(contract);
        alarms.addTo(contract);
        board.addTo(contract);
    }

    /// An exercise calls nobody: what is withheld was not sent.
    private static boolean isTexting(OpenStore open, boolean texting) {
        return texting && !open.installation().isExercise();
    }

    /// The named 责任人, for a gateway of text messages.
    public DutyPersons persons() {
        return persons;
    }

    /// The incidents in hand.
    public Incidents incidents() {
        return incidents;
    }

    /// The flood storage areas in use.
    public FloodAreas floodAreas() {
        return floodAreas;
    }

    /// Who follows the journal for the desk.
    public List<Follower> followers() {
        return List.of(alarms.follower(), board.follower(), callouts.follower());
    }

    /// What the desk answers over HTTP.
    public List<RoomContract> contracts() {
        return List.of(contract);
    }

    /// Says what screens may hear of the desk's facts.
    public void show(Projections projections) {
        projections
                .show(
                        DeskFact.IncidentMoved.class,
                        f ->
                                Map.of(
                                        "incident", f.incident(),
                                        "kind", f.kind(),
                                        "state", f.state()))
                .show(
                        DeskFact.AlarmRaised.class,
                        f ->
                                Map.of(
                                        "alarm", f.alarm(),
                                        "rule", f.rule(),
                                        "level", f.level(),
                                        "count", f.count(),
                                        "step", f.step()))
                .show(DeskFact.AlarmSigned.class, f -> Map.of("alarm", f.alarm()))
                .show(DeskFact.AlarmSilenced.class, f -> Map.of("alarm", f.alarm()))
                .show(DeskFact.AlarmEnded.class, f -> Map.of("alarm", f.alarm()))
                .show(
                        DeskFact.CalloutMoved.class,
                        f -> Map.of("warning", f.warning(), "state", f.state()))
                .show(DeskFact.ShiftHandedOver.class, f -> Map.of("handover", f.handover()))
                .show(DeskFact.DutyChanged.class, f -> Map.of("roster", f.roster()))
                .show(DeskFact.EvacuationReported.class, f -> Map.of("process", f.process()))
                .show(DeskFact.FiguresPassedOn.class, f -> Map.of("process", f.process()))
                .show(
                        DeskFact.FloodAreaMoved.class,
                        f -> Map.of("area", f.area(), "inUse", f.inUse()));
    }

    /// Passes unanswered calls on and looks at what time alone makes an alarm; to be called each
    /// minute of civil time.
    public void tick(Tx tx) {
        callouts.tick(tx);
        alarms.tick(tx);
    }
}
